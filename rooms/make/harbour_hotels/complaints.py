"""Five quarters of complaints: what was said in some 130 of them, how many more there were; and the stays behind them."""

import datetime
import pathlib
import random

QUARTERS = [datetime.date(2025, 7, 1), datetime.date(2025, 10, 1), datetime.date(2026, 1, 1), datetime.date(2026, 4, 1), datetime.date(2026, 7, 1)]
STAYS = [9840, 5210, 3960, 7730, 10420]  # as the booking system counts them: by the quarter

# Complaints in each quarter: stage, moment, category.
SERIES = [
    ("book", "tongue", "language", [3, 2, 2, 3, 4]), ("book", "room", "photos", [3, 2, 1, 2, 3]),
    ("way", "car", "parking", [12, 6, 5, 15, 29]), ("way", "rail", "directions", [5, 3, 2, 4, 4]),
    ("arrive", "late", "night", [19, 11, 2, 3, 3]), ("arrive", "desk", "key", [5, 2, 2, 3, 4]), ("arrive", "desk", "form", [3, 1, 1, 2, 3]),
    ("sleep", "quiet", "noise", [9, 3, 2, 7, 11]), ("sleep", "clean", "clean", [4, 2, 1, 3, 4]), ("sleep", "clean", "heat", [3, 4, 4, 2, 4]),
    ("breakfast", "plate", "queue", [10, 2, 1, 6, 11]), ("breakfast", "plate", "left", [5, 2, 1, 5, 7]), ("breakfast", "eat", "diet", [3, 1, 1, 2, 4]),
    ("home", "bill", "bill", [5, 2, 2, 4, 5]), ("home", "bill", "deposit", [3, 2, 1, 3, 3]), ("home", "again", "stranger", [2, 1, 1, 2, 2]),
]
FIXED = datetime.date(2026, 1, 12)  # since then the blue box hangs beside each door
HEARD = {"desk": 34, "reviews": 36, "card": 20, "phone": 10}
CHANNEL = {"desk": "field", "reviews": "web", "card": "survey", "phone": "phone"}
READ_TO = datetime.date(2026, 9, 18)  # so far a person has read what may be quoted
HUNG = {  # first words of a quote that is pinned: where
    "Your e-mail says the usual": "way:car", "Wo bitte ist": "way:car", "The door says see": "arrive:late", "Ruhezeit ab 22": "sleep:quiet",
    "At ten past nine": "breakfast:plate", "Ich habe auf Deutsch": "book:tongue", "Auf der Rechnung stand": "home:bill", "Is that an O": "arrive:desk",
}


def sayings():
    """What guests say, by category, each line once."""
    text = (pathlib.Path(__file__).parent / "words.txt").read_text()
    told = {}
    for line in text.split("\n"):
        if line.startswith("["):
            told[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            told[list(told)[-1]].append(line)
    return told


def days_in(quarter):
    """The days of a quarter."""
    days = [quarter + datetime.timedelta(n) for n in range(92)]
    return [day for day in days if (day.month - 1) // 3 == (quarter.month - 1) // 3]


def days_of(rng, quarter, category, count):
    """The days on which `count` complaints of a quarter came. Nobody stood outside in the last weeks, and hardly anybody since the box."""
    days = days_in(quarter)
    if category == "night":
        before = [day for day in days if day < FIXED]
        apart = [day for n, day in enumerate(days) if n % 17 == 8 and datetime.date(2026, 1, 19) < day < datetime.date(2026, 8, 20)]
        days = before or apart
        if not before:
            return sorted(rng.sample(days, count))
    return sorted(rng.choices(days, k=count))


def fill(room):
    """Adds the stays of every quarter for each stage, what guests said, and the counts of all others."""
    rng, told = random.Random(20260930), sayings()
    for quarter, stays in zip(QUARTERS, STAYS):
        after = str(min(datetime.date(2026, 9, 30), quarter + datetime.timedelta(97)))
        for stage in room.kept["stage"]:
            room.add("base", f"{stage}/{quarter}", made_on=after, stage=room.id("stage", stage), period=str(quarter), customers=stays, unit="stays")
    hung = {}
    for stage, moment, category, counts in SERIES:
        days = [day for quarter, count in zip(QUARTERS, counts) for day in days_of(rng, quarter, category, count)]
        # The newest words are the likeliest to have been written down.
        spoken = set(sorted(range(len(days)), key=lambda n: rng.random() * (n + 3), reverse=True)[: len(told[category])])
        lines, silent = iter(told[category]), {}
        for n, day in enumerate(days):
            words = next(lines, None) if n in spoken else None
            if words is None:
                silent.setdefault((day.year, day.month), []).append(day)
                continue
            post = rng.choices(list(HEARD), list(HEARD.values()))[0]
            key = f"said/{category}/{n}"
            first = next((first for first in HUNG if words.startswith(first)), None)
            add(room, key, day, post, stage, moment, category, words=words, quotable=bool(first) or (rng.random() < 0.5 and day <= READ_TO))
            if first:
                hung[first] = key
        for (year, month), several in silent.items():
            post = rng.choices(list(HEARD), list(HEARD.values()))[0]
            add(room, f"count/{category}/{year}/{month}", several[-1], post, stage, moment, category, count=len(several) if len(several) > 1 else None)
    for position, (first, key) in enumerate(hung.items(), 1):
        place = HUNG[first].split(":")
        room.add("pin", f"quote/{position}", made_on="2026-09-30", what=room.ref("complaint", key), stage=room.id("stage", place[0]), moment=room.id("moment", place[1]), position=1)


def add(room, key, day, post, stage, moment, category, **more):
    """One complaint, or a row that stands for several."""
    room.add("complaint", key, made_on=str(day), received_on=str(day), post=room.id("listening_post", post), channel=CHANNEL[post], stage=room.id("stage", stage),
             moment=room.id("moment", moment), category=room.id("category", category), solicited=post == "card", **more)
