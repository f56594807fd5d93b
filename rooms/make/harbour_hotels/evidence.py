"""What hangs on Tidewaiter's walls: papers, two calls, ratings and few measures, surveys with scales of their own, and guests along the floor."""

import datetime
import pathlib
import random

import hung
import journey
from harbour_hotels import company
from harbour_hotels.complaints import QUARTERS, STAYS

HERE = pathlib.Path(__file__).parent

# key: title, channel, silo, seen on, a month, where it hangs (stage:moment), remarks {name: (words, silo, calls a month)}, more
PAPERS = {
    "booking-email": ("Booking e-mail, printed", "e-mail", "Reservations", "2026-08-02", 2600, "book:tongue way:car",
                      {"language": ("„Ich habe auf Deutsch gebucht.“", "Web", 24), "park": ("“Which usual car park?”", "Buildings", 61)}, {}),
    "parking-note": ("Note on a windscreen", "field", "Buildings", "2026-08-15", 40, "way:car", {"usual": ("“I was upstairs, asleep.”", "Reception", None)}, {}),
    "registration-form": ("Registration form", "field", "Reception", "2026-09-19", 2600, "arrive:desk",
                          {"again": ("“You wrote to it yesterday.”", "Reservations", None), "reason": ("“What do most people say?”", "Reception", None)}, {}),
    "key-sleeve": ("Key card sleeve", "field", "Reception", "2026-09-18", 2600, "arrive:desk", {"code": ("“Is that an O or a nought?”", "Buildings", 33)}, {}),
    "house-letter": ("House rules", "field", "Housekeeping", "2026-09-18", None, "sleep:quiet sleep:clean",
                     {"quiet": ("“Quiet from ten, the bar until one.”", "Kitchen", None), "heat": ("“Adjusted by whom?”", "Buildings", 12), "carry": ("„Und die Fähre um sechs?“", "Kitchen", None)}, {}),
    "breakfast-card": ("Breakfast card", "field", "Kitchen", "2026-09-05", 310, "breakfast:eat",
                       {"two": ("“At two I am asleep.”", "Kitchen", None), "nuts": ("“There were nuts.”", "Kitchen", None)}, {}),
    "invoice": ("Invoice", "field", "Finance", "2026-09-11", 2600, "home:bill",
                {"minibar": ("„Welche Minibar?“", "Finance", 9), "tax": ("“Twice the same tax.”", "Finance", 17)}, {}),
    "guest-book": ("Page of the guest book", "field", "Reception", "2026-06-28", None, "arrive:late home:again", {"soup": ("“The soup was still warm.”", "Kitchen", None)}, {}),
}
UNCHECKED = {"registration-form"}  # it still waits for a person's eye, on purpose

# key: title, recorded, where, about the customer, consent, use, gone by, clips (from line, to line, title)
CALLS = {
    "outside-at-midnight": ("Outside, in the rain", "2025-11-14", "arrive:late", "first stay", "given", "sessions of the leadership", "2027-03-31", [(3, 5, "See the door")]),
    "which-car-park": ("Which usual car park?", "2026-08-13", "way:car", "first stay", "given", "sessions and training", "2027-02-28", [(1, 3, "How would I know that?")]),
}

# key: name, moment, unit, better, target, silos, owner, source, marks, limits to, readings (the last ones of QUARTERS), cases or none known
MEASURES = {
    "arrival": ("Rating of the arrival", "desk", "of 10", "up", 9, "Reception,Reservations", "jonas", "card in the room", [("2026-01-12", "blue box at every door")], None, [7.1, 6.9, 8.2, 8.4, 8.5], [412, 236, 188, 355, 467]),
    "slept": ("Rating of the night", "quiet", "of 10", "up", 9, "Kitchen,Buildings,Housekeeping", "marta", "card in the room", [], None, [8.1, 8.4, 8.5, 8.1, 7.8], [412, 236, 188, 355, 467]),
    "breakfast": ("Rating of breakfast", "plate", "of 10", "up", 9, "Kitchen,Housekeeping", "callum", "card in the room", [], None, [7.6, 8.3, 8.6, 7.9, 7.4], [398, 229, 180, 341, 452]),
    "own_language": ("Letters in the guest’s language", "tongue", "%", "up", 95, "Web,Reservations", "sina", "count of one week in each quarter", [], None, [61, 58, 63, 64], None),
    "no_space": ("Cars without a space", "car", "a night", "down", 0.5, "Buildings,Reservations", "bran", "night managers’ count", [], None, [4.2, 1.1, 0.8, 3.9, 6.3], None),
    "bills_corrected": ("Bills put right at the desk", "bill", "%", "down", 1, "Finance,Reception", "felix", "credit notes, fourth quarter on", [], None, [3.4, 3.1, 3.3, 2.9], None),
}
# Weekly, because it was counted by hand at each door: before and after the box.
AT_THE_DOOR = ("Waited outside", "late", "%", "down", 5, "Reception,Buildings", "dot", "arrivals after ten at night, over ten minutes outside", [("2026-01-12", "blue box, 12 January")], "2026-01-11")
FIRST_WEEK, WEEKS, BOX = datetime.date(2025, 7, 7), 64, datetime.date(2026, 1, 12)

SURVEYS = {  # key: question, scale, answers, counts, where, source
    "slept": ("How did you sleep?", "very good … very poor", ["Very good", "Good", "Neither", "Poor", "Very poor"], [141, 152, 74, 61, 39], "sleep:quiet", "card in the room, third quarter"),
    "welcome": ("How was your arrival?", "very good … very poor", ["Very good", "Good", "Neither", "Poor", "Very poor"], [228, 151, 49, 26, 13], "arrive:desk", "card in the room, third quarter"),
    "buffet": ("Wie war das Frühstück?", "sehr gut … sehr schlecht", ["Sehr gut", "Gut", "Mittel", "Schlecht", "Sehr schlecht"], [52, 61, 40, 33, 18], "breakfast:plate", "Karte im Zimmer, drittes Quartal"),
    "return": ("How likely are you to stay with us again?", "10 … 0", [str(score) for score in range(10, -1, -1)], [71, 48, 66, 59, 38, 41, 22, 18, 14, 9, 21], "home:again", "e-mail after the stay, third quarter"),
}

GONE = {"way": (640, "gave up on the car"), "sleep": (410, "did not sleep"), "breakfast": (230, "went out for breakfast")}


def measures(room):
    """Adds measures and their readings, and pins them."""
    rng = random.Random(31)
    for position, (key, row) in enumerate({**MEASURES, "at_the_door": (*AT_THE_DOOR, None, None)}.items(), 1):
        name, moment, unit, better, target, silos, owner, source, marks, limits_to, readings, cases = row
        room.add("measure", key, name=name, moment=room.id("moment", moment), unit=unit, better=better, target=float(target), source=source,
                 silos=room.ids("silo", silos), owner=room.id("person", owner), limits_to=limits_to, marks=[{"date": day, "words": words} for day, words in marks])
        hung.pin(room, "measure", key, f"{company.MOMENTS[moment][0]}:{moment}", position, "2025-10-06")
        for n, value in enumerate(readings or []):
            at = n + len(QUARTERS) - len(readings)
            hung.reading(room, key, QUARTERS[at], kept_on(QUARTERS[at], 97), float(value), cases and cases[at])
    for week in range(WEEKS):
        monday = FIRST_WEEK + datetime.timedelta(7 * week)
        value = rng.uniform(18, 28) if monday < BOX else rng.uniform(3, 9)
        stays = STAYS[max(n for n, quarter in enumerate(QUARTERS) if quarter <= monday)]
        hung.reading(room, "at_the_door", monday, kept_on(monday, 8), round(value, 1), round(stays / 13 * rng.uniform(0.2, 0.3)))
    journey.scores(room, company)


def kept_on(period, days):
    """The day on which a reading is kept: so many days after its period began."""
    return str(min(datetime.date(2026, 9, 30), period + datetime.timedelta(days)))


def surveys(room):
    """Adds survey results and pins them."""
    for position, (key, (question, scale, answers, counts, where, source)) in enumerate(SURVEYS.items(), 1):
        room.add("survey_result", key, made_on="2026-09-30", question=question, scale=scale, period="2026-07-01", n=sum(counts),
                 distribution=[{"answer": answer, "count": count} for answer, count in zip(answers, counts)],
                 channel="survey", customer_group=room.id("customer_group", "weekend") if key == "buffet" else None, source=source)
        hung.pin(room, "survey_result", key, where, position, "2026-09-30")


def growth(room):
    """Adds the year's guests, gained and lost. What one is worth, nobody knows."""
    def one(key, **fields):
        room.add("growth", key, made_on="2026-09-30", period="2025-10-01", **fields)
    one("opening", direction="opening", customers=15700, source="booking system, 30 September 2026")
    one("sent", direction="gained", customers=1900, origin="sent", reason="referred by a guest", source="asked at the desk")
    one("bought", direction="gained", customers=4300, origin="bought", reason="from booking sites", source="booking system")
    for stage, (guests, reason) in GONE.items():
        one(f"lost/{stage}", direction="lost", customers=guests, stage=room.id("stage", stage), reason=reason, source="asked by e-mail, one in four answered")
    one("lost/silent", direction="lost", reason="never said why", source="nobody asked")


def fill(room):
    """Adds everything that hangs, and the floor."""
    hung.papers(room, PAPERS, HERE / "papers.json", UNCHECKED, "Nuria Costa")
    room.change("artifact", "guest-book", cleared_for="staff")
    hung.calls(room, CALLS, HERE / "spoken.json", for_all=set())
    measures(room)
    surveys(room)
    growth(room)
