"""Hangs things on the walls of a room: papers with their masks and remarks, calls, readings."""

import json


def pin(room, kind, key, where, position, made_on):
    """Hangs a thing at each `stage:moment` of `where`."""
    for place in where.split():
        stage, moment = place.split(":")
        room.add("pin", f"{kind}/{key}/{place}", made_on=made_on, what=room.ref(kind, key), stage=room.id("stage", stage),
                 moment=room.id("moment", moment), position=position)


def page(room, drawn, remarks, checked_on, checked_by):
    """One page: what was drawn, its masks, and what customers say of it."""
    masks = [{"rect": box["rect"], "why": box["mask"]} for box in drawn["boxes"] if box["mask"]]
    spots = []
    for box in drawn["boxes"]:
        if box["remark"]:
            words, silo, calls = remarks[box["remark"]]
            spot = {"rect": box["rect"], "remark": words, "silo": room.id("silo", silo), "calls_a_month": calls}
            spots.append({name: value for name, value in spot.items() if value is not None})
    kept = {"media": drawn["media"], "page": 0, "turn": 0, "masks": masks, "hotspots": spots}
    if checked_on:
        kept |= {"checked_on": checked_on, "checked_by": checked_by}
    return kept


def papers(room, table, drawn, unchecked, checked_by):
    """Adds every artifact of `table` (outerwear/evidence.py says what stands in a row) and pins it; `drawn` is what draw.py wrote."""
    drawn = json.loads(drawn.read_text())
    for position, (key, (title, channel, silo, seen, a_month, where, remarks, more)) in enumerate(table.items(), 1):
        checked = None if key in unchecked else seen
        pages = [page(room, drawn[name], remarks, checked, checked_by) for name in more.get("pages", [key])]
        more = {name: value for name, value in more.items() if name != "pages"}
        if more.get("supersedes"):
            more["supersedes"] = room.id("artifact", more["supersedes"])
        room.add("artifact", key, made_on=seen, title=title, channel=channel, silo=room.id("silo", silo), seen_on=seen, stale_after_months=12,
                 a_month=a_month, cleared_for="leadership" if checked else "nobody", pages=pages, **more)
        pin(room, "artifact", key, where, position, seen)


def calls(room, table, spoken, for_all):
    """Adds every call of `table` and pins it; `spoken` is what calls.py wrote, `for_all` are those that all staff may hear."""
    spoken = json.loads(spoken.read_text())
    for position, (key, (title, day, where, about, consent, use, gone_by, clips)) in enumerate(table.items(), 1):
        heard = spoken[key]
        lines = [{"from": start, "to": end, "speaker": speaker, "words": words} for start, end, speaker, words in heard["lines"]]
        room.add("call", key, made_on=day, title=title, media=heard["media"], recorded_on=day, length_ms=heard["length"], channel="phone",
                 speakers=["Our agent", "Customer"], about_customer=about, transcript=lines,
                 clips=[{"from": lines[first]["from"], "to": lines[last]["to"], "title": words, "position": place}
                        for place, (first, last, words) in enumerate(clips, 1)],
                 bleeps=[{"from": start, "to": end, "checked": True} for start, end in heard["bleeps"]],
                 holds=[{"from": start, "to": end} for start, end in heard["holds"]],
                 consent=consent, consent_use=use, gone_by=gone_by,
                 cleared_for="nobody" if consent != "given" else "staff" if key in for_all else "leadership")
        pin(room, "call", key, where, position, day)


def reading(room, measure, period, made_on, value, n):
    """One reading of a measure."""
    room.add("reading", f"{measure}/{period}", made_on=made_on, measure=room.id("measure", measure), period=str(period), value=value, n=n)
