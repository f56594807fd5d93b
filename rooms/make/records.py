"""The records of a sample room, in the readable format: one record a line, the same bytes each time."""

import collections
import datetime
import hashlib
import json

KINDS = """room strategy_theme silo person customer_group stage moment hand_off listening_post category pin artifact
complaint measure reading survey_result call base growth import rule let_down focus agenda session note
parking_lot_entry action decision ballot commitment standing fix_team report win""".split()


def moment_of(day, nth=0):
    """A day (ISO) as a UTC time stamp: what comes to hand on one day, a second after the other."""
    nine = datetime.datetime.fromisoformat(day) + datetime.timedelta(hours=9, seconds=nth)
    return f"{nine.isoformat()}Z"


def id_of(kind, key, made_at):
    """A UUIDv7-shaped id: the time it was made, the rest from what it is called in the script."""
    stamp = int(datetime.datetime.fromisoformat(made_at).timestamp() * 1000)
    rest = int.from_bytes(hashlib.blake2b(f"{kind}/{key}".encode(), digest_size=10).digest())
    value = stamp << 80 | 7 << 76 | (rest >> 62 & 0xFFF) << 64 | 0b10 << 62 | rest & (1 << 62) - 1
    text = f"{value:032x}"
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])


def said(value):
    """The value without what says nothing: null, false, empty lists, at any depth."""
    if isinstance(value, list):
        return [said(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: said(item) for name, item in value.items() if item is not None and item is not False and item != []}


class Records:
    """All records of a room, by kind and by what the script calls them."""

    def __init__(self, opened_on):
        self.opened_on = opened_on
        self.kept = {kind: {} for kind in KINDS}
        self.on_day = collections.Counter()

    def add(self, kind, key, made_on=None, changed_on=None, **fields):
        """Adds a record and answers its id. Fields that say nothing are left out."""
        if key in self.kept[kind]:
            raise SystemExit(f"two of kind {kind} are called {key}")
        day = made_on or self.opened_on
        made_at = moment_of(day, self.on_day[kind, day])
        self.on_day[kind, day] += 1
        record = {"kind": kind, "id": id_of(kind, key, made_at), "made_at": made_at,
                  "changed_at": moment_of(changed_on) if changed_on else made_at}
        record |= said(fields)
        self.kept[kind][key] = record
        return record["id"]

    def change(self, kind, key, **fields):
        """Sets fields that could not be known when the record was added."""
        self.kept[kind][key] |= fields

    def id(self, kind, key):
        """The id of a record that was added."""
        return self.kept[kind][key]["id"] if key is not None else None

    def ids(self, kind, keys):
        """The ids of several (names apart by commas)."""
        return [self.id(kind, key.strip()) for key in keys.split(",")]

    def ref(self, kind, key):
        """A reference to a record of any kind."""
        return {"kind": kind, "id": self.id(kind, key)}

    def refs(self, text):
        """References written `kind:key, kind:key`."""
        return [self.ref(*part.strip().split(":")) for part in text.split(",")]

    def write(self, path):
        """Writes room.json: kinds in their order, records by id."""
        lines = [json.dumps(record, ensure_ascii=False, separators=(",", ":"))
                 for kind in KINDS for record in sorted(self.kept[kind].values(), key=lambda record: record["id"])]
        path.write_text('{"format":"customer-room","version":1,"records":[\n' + ",\n".join(lines) + "\n]}\n")
        return {kind: len(records) for kind, records in self.kept.items() if records}
