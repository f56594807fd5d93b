"""Who Tidewaiter is: its people, the journey of its guests, and the places where it hears them."""

ROOM = {
    "name": "Tidewaiter", "company": "Tidewaiter Harbour Hotels", "customers": "Guests of our five houses", "first_month_of_year": 10, "language": "en-GB",
    "commitment_cap": 4, "moment_cap": 12, "paint_steps": [0.8, 1.5, 2.2, 3.0], "paint_period": "quarter", "too_few_base": 1000,
    "farthest_seat_m": 5.0, "picture_height_m": 1.4,
}
BASE_UNIT = "stays"

THEMES = {  # key: name, statement
    "expected": ("You are expected", "Whoever comes, and whenever, somebody knew."),
    "quiet": ("A good night", "Nothing we do is heard through a wall."),
}

SILOS = {  # name: colour, head
    "Reception": ("#B02C84", "jonas"), "Housekeeping": ("#43200C", "marta"), "Kitchen": ("#7A5A00", "callum"), "Reservations": ("#005F73", "anneke"),
    "Buildings": ("#17256B", "bran"), "Finance": ("#17256B", "felix"), "Web": ("#005F73", "sina"), "Leadership": (None, "imke"),
}

PEOPLE = {  # key: name, role, silo
    "imke": ("Imke Brodersen", "Managing director", "Leadership"), "ruth": ("Ruth Penhale", "Operations director", "Leadership"),
    "jonas": ("Jonas Ahlf", "Head of reception", "Reception"), "dot": ("Dot Fairley", "Night manager, Skerwick", "Reception"),
    "marta": ("Marta Sobel", "Head housekeeper", "Housekeeping"), "nuria": ("Nuria Costa", "Floor supervisor, Lunsby", "Housekeeping"),
    "callum": ("Callum Reay", "Head chef", "Kitchen"), "ole": ("Ole Wiebers", "Breakfast, Nebelsiel", "Kitchen"),
    "anneke": ("Anneke Dirks", "Head of reservations", "Reservations"), "bran": ("Bran Tregear", "Head of buildings", "Buildings"),
    "felix": ("Felix Thode", "Head of finance", "Finance"), "sina": ("Sina Kröger", "Web and letters", "Web"),
}

GROUPS = {
    "crossing": ("People on their way to a ferry", "One night, late in and early out. Three in ten of our stays."),
    "weekend": ("Weekend guests", "Two or three nights for the sea; half of them write to us in German."),
}

STAGES = {  # key: name, intention, owner, theme
    "book": ("I book a room", "I know what I shall get, in my own language.", "anneke", "expected"),
    "way": ("I find my way to you", "I know where the car goes before I set off.", "bran", "expected"),
    "arrive": ("I arrive", "Whatever the hour, somebody was waiting for me.", "jonas", "expected"),
    "sleep": ("I sleep", "I hear the sea, and nothing else.", "marta", "quiet"),
    "breakfast": ("I have breakfast", "The last guest gets what the first one got.", "callum", "quiet"),
    "home": ("I pay and go home", "The bill holds no surprise, and you will know me again.", "felix", "expected"),
}

MOMENTS = {  # key: stage, name, second line, state, of truth, channels, silos, more
    "room": ("book", "I see the room I shall get", "photos, plan, view", "reliable", False, "web", "Web,Reservations", {}),
    "tongue": ("book", "You write in my language", "confirmation, letter, menu", "broken", True, "e-mail,web", "Web,Reservations",
               {"missed": "easily_missed", "score_sentence": "Every message comes in the language of the booking.", "score_measure": "own_language", "score_target": 95.0}),
    "car": ("way", "I know where to park", "before I set off", "broken", True, "e-mail,field", "Buildings,Reservations",
            {"score_sentence": "Nobody drives round the harbour looking for us.", "score_measure": "no_space", "score_target": 0.5,
             "expectation": "A space with my name on it, or the truth.", "expectation_basis": "asked", "asked_when": "2026-06-20", "asked_n": 88}),
    "rail": ("way", "I come by train or ferry", None, "not_judged", False, "field", "Reservations", {"missed": "easily_missed"}),
    "late": ("arrive", "You let me in at midnight", "the blue box, the soup", "reliable", True, "field,phone", "Reception,Buildings",
             {"score_sentence": "Nobody stands outside.", "score_measure": "at_the_door", "score_target": 5.0}),
    "desk": ("arrive", "You know my name already", "form, key, wi-fi", "not_judged", False, "field", "Reception", {}),
    "quiet": ("sleep", "It is quiet", "bar, gulls, deliveries", "broken", True, "field", "Kitchen,Buildings,Reception",
              {"score_sentence": "They hear the sea and nothing else.", "score_measure": "slept", "score_target": 9.0}),
    "clean": ("sleep", "It is clean and warm", None, "reliable", True, "field", "Housekeeping,Buildings", {}),
    "plate": ("breakfast", "There is something left", "after nine", "broken", True, "field", "Kitchen,Housekeeping",
              {"score_sentence": "The last guest gets what the first one got.", "score_measure": "breakfast", "score_target": 9.0}),
    "eat": ("breakfast", "You know what I cannot eat", "card at the door, allergies", "not_judged", True, "field,e-mail", "Kitchen,Reservations", {"missed": "easily_missed"}),
    "bill": ("home", "The bill is right", "tax, parking, minibar", "reliable", True, "field,post", "Finance,Reception", {}),
    "again": ("home", "You know me when I come again", "the third stay", "not_judged", False, "e-mail,field", "Reservations,Reception", {"missed": "easily_missed"}),
}

HAND_OFFS = {  # key: stage, gives, receives, agreed, goes wrong
    "night": ("arrive", "Reservations", "Reception", "Late arrivals are listed by six", "Who books after six is on no list."),
    "cars": ("way", "Reservations", "Buildings", None, "Nobody counts cars against spaces before they stand at the barrier."),
    "buffet": ("breakfast", "Kitchen", "Housekeeping", "Half past eight: what runs low", "Housekeeping knows who still sleeps, the kitchen does not ask."),
}

POSTS = {  # key: name, channel, silo, cadence in days
    "desk": ("Front desk notebook", "field", "Reception", 7),
    "reviews": ("Booking site reviews", "web", "Web", 7),
    "card": ("Card in the room", "survey", "Housekeeping", 30),
    "phone": ("Reservations line", "phone", "Reservations", 7),
}

CATEGORIES = {  # key: name, colour slot, wider category
    "parking": ("Parking", 1, None), "directions": ("Hard to find", 2, None), "language": ("Not in my language", 4, None), "photos": ("Not as shown", 5, None),
    "night": ("Nobody at the door", 1, None), "key": ("Key or wi-fi", 3, None), "form": ("Forms at the desk", 4, None),
    "noise": ("Noise", 1, None), "clean": ("Not clean", 3, None), "heat": ("Too cold or hot", 2, None),
    "queue": ("Queue at breakfast", 2, None), "left": ("Nothing left", 1, None), "diet": ("What I cannot eat", 5, None),
    "bill": ("Bill wrong", 1, None), "deposit": ("Card blocked", 3, None), "stranger": ("Treated as a stranger", 5, None),
}
