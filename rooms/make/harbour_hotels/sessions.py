"""What the leadership of Tidewaiter promised in its first year of sessions, what became of it, and the review that is prepared."""

NEXT, CALLED_ON, PREPARED_ON = "oct26", "2026-09-28", "2026-09-30"
VOTES_OPENED = "10:12"

# key: statement, stage, moment, categories, silos, evidence, worth a year, repeats, noted in
LET_DOWNS = {
    "outside": ("I stand outside in the rain", "arrive", "late", "night", "Reception,Buildings", "measure:at_the_door,call:outside-at-midnight", None, None, "oct25"),
    "blocked": ("You block my card and do not say so", "home", "bill", "deposit", "Finance,Reception", "artifact:invoice", None, None, "oct25"),
    "car-26": ("I cannot leave my car anywhere", "way", "car", "parking", "Buildings,Reservations", "measure:no_space,artifact:booking-email", None, None, "jan26"),
    "late-plate": ("Who comes at nine finds nothing", "breakfast", "plate", "left", "Kitchen,Housekeeping", "measure:breakfast,survey_result:buffet", None, None, "apr26"),
    "tongue": ("You write to me in a language I cannot read", "book", "tongue", "language", "Web,Reservations", "artifact:booking-email,measure:own_language", None, None, "jul26"),
    # the four of 21 October
    "car": ("You send me to a car park that is full", "way", "car", "parking,directions", "Buildings,Reservations,Reception", "call:which-car-park,artifact:booking-email,artifact:parking-note,measure:no_space", None, "car-26", "oct26"),
    "bar": ("I hear the bar until one", "sleep", "quiet", "noise", "Kitchen,Buildings", "artifact:house-letter,measure:slept,survey_result:slept", None, None, "oct26"),
    "queue": ("I queue for a cup of coffee", "breakfast", "plate", "queue", "Kitchen", "measure:breakfast", None, None, "oct26"),
    "again": ("You never know that I have been before", "home", "again", "stranger", "Reservations,Reception", "survey_result:return,artifact:guest-book", None, None, "oct26"),
}

SESSIONS = {  # key: day, rhythm, started, ended, next on
    "oct25": ("2025-10-22", "quarterly", "09:00", "11:14", "2026-01-21"), "jan26": ("2026-01-21", "quarterly", "09:02", "11:05", "2026-04-22"),
    "apr26": ("2026-04-22", "quarterly", "09:00", "10:58", "2026-07-22"), "jul26": ("2026-07-22", "quarterly", "09:01", "11:02", "2026-10-21"),
    "oct26": ("2026-10-21", "quarterly", None, None, "2027-01-20"),
}
LEADERS = "imke,ruth,jonas,marta,callum,anneke,bran,felix,sina"

COMMITMENTS = {  # key: session, let-down, promise, lead, measure, due, outcome, closed on, successor
    "c-outside": ("oct25", "outside", "Nobody stands outside", "dot", "at_the_door", "2026-04-22", "kept", "2026-07-22", None),
    "c-blocked": ("oct25", "blocked", "We say it before the machine does", "felix", "bills_corrected", "2026-04-22", "let_go", "2026-04-22", None),
    "c-car": ("jan26", "car-26", "You know where the car goes before you set off", "bran", "no_space", "2026-07-22", "open", None, None),
    "c-plate": ("apr26", "late-plate", "The last guest gets what the first one got", "ole", "breakfast", "2026-10-21", "open", None, None),
    "c-tongue": ("jul26", "tongue", "We write in the language you booked in", "sina", "own_language", "2027-01-20", "open", None, None),
}

STANDINGS = {  # session: (commitment, standing, reason)
    "jan26": [("c-outside", "on_its_way", "blue boxes hang since 12 January"), ("c-blocked", "late", "the card company has not answered")],
    "apr26": [("c-outside", "on_its_way", "fourteen weeks, hardly anybody outside"), ("c-blocked", "broken", "the card company says no"), ("c-car", "on_its_way", "spaces are being counted")],
    "jul26": [("c-outside", "kept", "24 to 6 in a hundred, and nobody in the rain"), ("c-car", "late", "the harbour office has not signed"), ("c-plate", "on_its_way", "a second tray at nine, in two houses")],
    "oct26": [("c-car", "late", "forty spaces from November"), ("c-plate", "on_its_way", "reports today"), ("c-tongue", "on_its_way", "e-mails translated, letters not yet")],
}

# key: commitment, name, promise, lead, sponsor, members, moment, measure, baseline, target, by, hand-off, reports on, signed, state, fixed on
TEAMS = {
    "blue-box": ("c-outside", "Blue Box", "Your key hangs beside the door.", "dot", "ruth", "jonas,bran", "late", "at_the_door", 23.0, 5, "2026-07-22", "night", "2026-07-22", "2025-10-22", "proven", "2026-01-12"),
    "fish-quay": ("c-car", "Fish Quay", "A space with your name on it.", "bran", "ruth", "anneke", "car", "no_space", 4.2, 0.5, "2027-03-31", "cars", "2027-01-20", "2026-01-21", "recommending", None),
    "second-tray": ("c-plate", "Second Tray", "Nine o’clock gets what seven got.", "ole", "imke", "callum,nuria", "plate", "breakfast", 7.6, 9, "2027-01-20", "buffet", "2026-10-21", "2026-04-22", "fixing", "2026-07-06"),
}

# key: team, session, finding, recommendation, result, needs, evidence, answer, by whom
REPORTS = {
    "box-1": ("blue-box", "jan26", "Two in three who wait outside booked after six.", "A box beside each door, its code in the text message.", None, None, "measure:at_the_door", "accept", "ruth"),
    "box-2": ("blue-box", "jul26", "Two in three who wait outside booked after six.", "A box beside each door, its code in the text message.", "Six in a hundred wait, 23 before.", None, "measure:at_the_door,artifact:guest-book", "accept", "ruth"),
    "quay-1": ("fish-quay", "jul26", "Thirty rooms, eleven spaces, and nobody says so.", "Rent the fish quay from October to June.", None, "A contract with the harbour office", "measure:no_space,call:which-car-park", "resource", "ruth"),
    "tray-1": ("second-tray", "oct26", "Half of our guests come down after half past eight.", "A second tray goes out at nine.", "Too few weeks to say. The rooms above like it.", None, "measure:breakfast,survey_result:buffet", None, None),
}

WINS = {  # key: team, title, story, people, silos, before, after, learned, hung on
    "w-box": ("blue-box", "The soup was still warm.", "A key in a blue box, a note, and a pot on the stove.", "dot,jonas,bran", "Reception,Buildings", "23", "6%", "Ask who books after six.", "2026-07-22"),
}

DECISIONS = {
    "oct25": ["Blue boxes at all five doors by the middle of January.", "Nobody’s card is blocked without a word."],
    "jan26": ["Spaces are counted each night, by the night manager."],
    "apr26": ["The second tray is tried in Nebelsiel and Lunsby.", "The deposit is let go. Reception says it aloud instead."],
    "jul26": ["Blue Box hangs with the wins.", "E-mails follow the language of the booking from September."],
}
ACTIONS = {"jul26": [("Sleep one night above each bar", "ruth", "2026-09-30", None), ("Ask the harbour office for a date", "bran", "2026-08-14", "done, November")]}
PARKED = {"jul26": [("Does the bar earn what the rooms above it lose?", "felix", "2026-10-21", None)]}
RATINGS = {"oct25": [3, 4, 3, 3, 4, 2, 3, 4], "jan26": [4, 3, 4, 4, 3, 4, 3], "apr26": [4, 4, 3, 4, 5, 3, 4, 4], "jul26": [5, 4, 4, 5, 4, 4, 3, 5, 4]}
RATING_WORDS = ["honest", "long", "useful", "laut", "clear", "brisk", "gut", "late"]

CUES = {  # agenda item to cues: (kind, key)
    "purpose": [("call", "outside-at-midnight")],
    "walk": [("artifact", "booking-email"), ("call", "which-car-park"), ("artifact", "parking-note"), ("artifact", "key-sleeve"), ("artifact", "house-letter"), ("measure", "breakfast"), ("artifact", "invoice")],
    "report_outs": [("measure", "breakfast")],
    "applause": [("artifact", "guest-book")],
}
NOTES = [  # about, words
    (("commitment", "c-car"), "Bran has a date from the harbour office. Ask for it before anybody says August again."),
    (("let_down", "queue"), "Only the kitchen so far. Marta’s people lay the tables: ask her."),
]


def fill(room):
    """Adds what is in focus."""
    room.add("focus", "car", made_on="2026-07-22", statement="Tell me where the car goes.", moment=room.id("moment", "car"), **{"from": "2026-07-22", "until": "2027-01-20"})
