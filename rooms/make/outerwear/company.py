"""Who Holm & Lark is: its people, its customers' journey, and the places where it hears them."""

ROOM = {
    "name": "Holm & Lark", "company": "Holm & Lark", "customers": "People who buy coats by post", "first_month_of_year": 10, "currency": "GBP", "language": "en-GB",
    "commitment_cap": 5, "moment_cap": 20, "paint_steps": [1.5, 3.0, 6.0, 9.0], "paint_period": "month", "too_few_base": 300, "leak_large": 1000000.0,
    "farthest_seat_m": 6.0, "picture_height_m": 1.5,
}
BASE_UNIT = "orders"

THEMES = {  # key: name, statement
    "early": ("No surprises", "The customer hears it from us first."),
    "hand": ("By hand", "Somebody made it, somebody packed it, somebody signs for it."),
    "word": ("As good as our word", "What we print is what they get."),
}

SILOS = {  # name: colour, head
    "Warehouse": ("#7A5A00", "dilys"), "Web": ("#005F73", "ines"), "Service": ("#B02C84", "farah"),
    "Carrier desk": ("#17256B", "mick"), "Returns": ("#43200C", "gwen"), "Finance": ("#17256B", "peter"),
    "Design": ("#B02C84", "anselm"), "Shops": ("#005F73", "morag"), "IT": ("#7A5A00", "sunil"),
    "Packing": ("#43200C", "wyn"), "Buying": ("#005F73", "clara"), "Marketing": ("#17256B", "oliver"),
    "Leadership": (None, "helen"),
}

PEOPLE = {  # key: name, role, silo
    "helen": ("Helen Lark", "Chief executive", "Leadership"), "ravi": ("Ravi Mehta", "Chief operating officer", "Leadership"),
    "josie": ("Josie Holm", "Chair", "Leadership"),
    "dilys": ("Dilys Owen", "Head of warehouse", "Warehouse"), "tom": ("Tom Reyes", "Shift lead", "Warehouse"),
    "ines": ("Ines Pereira", "Head of web", "Web"), "kit": ("Kit Warburton", "Product lead, my orders", "Web"),
    "farah": ("Farah Aziz", "Head of service", "Service"), "jo": ("Jo Lindqvist", "Team lead, telephone", "Service"),
    "petra": ("Petra Ashdown", "Order services", "Service"),
    "mick": ("Mick Tully", "Carrier manager", "Carrier desk"), "gwen": ("Gwen Prosser", "Head of returns", "Returns"),
    "ade": ("Ade Bankole", "Returns desk lead", "Returns"), "peter": ("Peter Ford", "Finance director", "Finance"),
    "lena": ("Lena Marsh", "Accounts receivable", "Finance"), "anselm": ("Anselm Grey", "Head of design", "Design"),
    "bea": ("Bea Thornton", "Fit and pattern", "Design"), "morag": ("Morag Sinclair", "Head of shops", "Shops"),
    "sunil": ("Sunil Rao", "Head of IT", "IT"), "nell": ("Nell Carver", "Integration", "IT"),
    "wyn": ("Wyn Hughes", "Packing lead", "Packing"), "clara": ("Clara Boyd", "Buying director", "Buying"),
    "oliver": ("Oliver Stead", "Marketing director", "Marketing"), "hana": ("Hana Kimura", "Customer letters", "Marketing"),
}

GROUPS = {
    "post": ("People who buy coats by post", "Most over fifty, many in villages far from a shop; order three or four times a year, keep a coat ten years."),
    "new": ("First-time buyers", "Found us on the web in the last twelve months; order from a telephone, late in the evening."),
    "hundred": ("A hundred orders and more", "Some 1,900 households. Write letters. Tell their neighbours."),
}

STAGES = {  # key: name, intention, owner, theme
    "look": ("I look around", "I see at once what is new, and nothing I own is laughed at.", "oliver", "word"),
    "choose": ("I choose", "I know what will fit me before I pay for it.", "anselm", "word"),
    "order": ("I order", "I order in five minutes, and I know what happens next.", "ines", "word"),
    "wait": ("I wait for my parcel", "I always know when it will come, and I never have to ask.", "mick", "early"),
    "unpack": ("I unpack it", "I open the box and smile; everything in it explains itself.", "wyn", "hand"),
    "back": ("I send it back", "Sending it back is as easy as keeping it.", "gwen", "early"),
    "come": ("I come back", "You know me, and you are glad that I am back.", "farah", "hand"),
}

MOMENTS = {  # key: stage, name, second line, state, of truth, channels, silos, more
    "cover": ("look", "The catalogue comes", "twice a year, and it stays on the table", "reliable", True, "post", "Marketing,Design", {}),
    "feel": ("look", "I can feel the cloth first", "swatches by return of post", "differentiating", True, "post", "Design,Packing", {"missed": "easily_missed"}),
    "mail": ("look", "You write to me", "e-mails and leaflets", "not_judged", False, "e-mail,post", "Marketing", {}),
    "chart": ("choose", "I find my size", "size chart, hang tag", "reliable", True, "web,post", "Design,Web",
              {"score_sentence": "The first size we send is the one that stays.", "score_measure": "right_size", "score_target": 88.0}),
    "true": ("choose", "It is what it says", "cloth, colour, price", "reliable", True, "web,post", "Design,Buying", {}),
    "stock": ("choose", "You have what you show", "stock on the web", "broken", True, "web,phone", "Web,Buying,Warehouse",
              {"score_sentence": "What we show we have.", "score_measure": "stock_true", "score_target": 98.0}),
    "place": ("order", "I place my order", "web, telephone, post", "reliable", True, "web,phone,post", "Web,Service", {}),
    "pay": ("order", "I pay", "card, account, cheque", "reliable", True, "web,phone,post", "Finance,IT", {}),
    "confirm": ("order", "You tell me it went through", None, "not_judged", False, "e-mail,post", "Web", {}),
    "when": ("wait", "You told me when", "the date we promise", "broken", True, "web,e-mail,phone", "Warehouse,Web,Carrier desk",
             {"score_sentence": "We say one day, and it is that day.", "score_measure": "promised_day", "score_target": 97.0}),
    "where": ("wait", "I can see where it is", "tracking", "broken", True, "web,app,phone", "Web,Carrier desk", {}),
    "comes": ("wait", "It comes when you said", "carrier handover", "reliable", True, "field", "Warehouse,Carrier desk", {}),
    "warn": ("wait", "You warn me if it’s late", "delay notice", "broken", True, "e-mail,phone,post", "Warehouse,Web,Service,Carrier desk",
             {"score_sentence": "Nobody rings us to learn that a parcel is late.", "score_measure": "told_of_delay", "score_target": 80.0,
              "expectation": "A message the evening before, with a new day that holds.", "expectation_basis": "asked",
              "asked_when": "2026-06-11", "asked_n": 212}),
    "box": ("unpack", "The box explains itself", "packing slip", "broken", True, "post", "Warehouse,Design,Service",
            {"score_sentence": "Nobody rings us to ask what is in the box.", "score_measure": "slip_calls", "score_target": 5.0}),
    "saw": ("unpack", "It is what I saw", "hang tag, colour, cloth", "reliable", True, "post", "Design,Buying", {}),
    "fits": ("unpack", "It fits", None, "reliable", True, "post", "Design", {}),
    "packed": ("unpack", "Someone packed it for me", "the signed slip, the 100th order", "differentiating", True, "post", "Packing,Warehouse",
               {"missed": "easily_missed"}),
    "how": ("back", "I know how", "form RF-7, label in the lid", "broken", True, "post,phone,shop", "Returns,Web,Service",
            {"score_sentence": "It goes back without a call and without a code.", "score_measure": "returns_no_call", "score_target": 90.0}),
    "free": ("back", "It costs me nothing", "carriage, handling charge", "broken", True, "post", "Returns,Finance", {}),
    "money": ("back", "The money is back", "refund or credit", "reliable", True, "post,e-mail", "Returns,Finance",
              {"score_sentence": "The money is back within a week of the box.", "score_measure": "refund_days", "score_target": 7.0,
               "expectation": "Within a week, to where it came from.", "expectation_basis": "asked", "asked_when": "2026-02-19", "asked_n": 164}),
    "shopback": ("back", "I take it to the shop", None, "not_judged", False, "shop", "Shops,Returns", {"missed": "easily_missed"}),
    "answer": ("come", "Someone answers", "telephone, third contact in a month", "reliable", True, "phone,shop", "Service,IT",
               {"score_sentence": "A person, on ring two, who can say yes.", "score_measure": "answered", "score_target": 90.0}),
    "know": ("come", "You know me", "the 100th order, the move, the loss", "reliable", True, "post,phone,web", "Service,Marketing,Finance", {}),
    "bill": ("come", "The bill is right", "invoice, notices, statement", "not_judged", False, "post", "Finance,Returns", {}),
    "ringback": ("come", "You ring me back", "when you said you would", "not_judged", False, "phone", "Service,Shops,IT", {"missed": "easily_missed"}),
}

HAND_OFFS = {  # key: stage, gives, receives, agreed, goes wrong
    "late": ("wait", "Warehouse", "Service", "Late list by six each morning", "The list is printed at 05:14 and read at nine, after the first calls."),
    "carrier": ("wait", "Warehouse", "Carrier desk", "Every carton scanned at handover", "Held cartons are not scanned until they move."),
    "stock": ("choose", "Buying", "Web", "Arrivals keyed the same day", "The web shows what was bought, the telephone what has come in."),
    "goods": ("back", "Returns", "Finance", "Credits keyed within two days", "A box is received, but the invoice still runs and sends its second notice."),
    "shop": ("back", "Shops", "Returns", None, "A shop may not take mail-order goods, and cannot say who does."),
    "note": ("come", "Service", "Shops", "Ring-back notes shared", "A note closes by itself after three days, read or not."),
    "slip": ("unpack", "Warehouse", "Packing", "The slip goes in last, face up", "The pick ticket was put in the box as well."),
}

POSTS = {  # key: name, channel, silo, cadence in days
    "calls": ("Call centre log", "phone", "Service", 1),
    "email": ("E-mail and web form", "web form", "Web", 1),
    "returns": ("Returns desk", "post", "Returns", 7),
    "shops": ("Shop notebook", "shop", "Shops", 7),
    "social": ("Social media", "social", "Marketing", 7),
    "survey": ("After-delivery survey", "survey", "Marketing", 30),
}

CATEGORIES = {  # key: name, colour slot, wider category
    "delivery": ("Delivery", None, None), "product": ("The goods", None, None), "returns": ("Returns", None, None),
    "money": ("Money", None, None), "contact": ("Contact", None, None), "selling": ("Selling", None, None),
    "mailings": ("Too many mailings", 2, "selling"), "catalogue": ("Catalogue wrong", 3, "selling"), "offers": ("Offers I cannot use", 4, "selling"),
    "size": ("Size unclear", 3, "product"), "stock": ("Stock not true", 1, "selling"), "cloth": ("Cloth and colour", 5, "product"),
    "reach": ("Cannot reach us", 4, "contact"), "payment": ("Payment taken early", 5, "money"), "website": ("Website", 2, "selling"),
    "order": ("Order wrong", 3, "delivery"), "no_news": ("No news", 1, "delivery"), "wrong_date": ("Wrong date", 3, "delivery"),
    "missed": ("Missed delivery", 2, "delivery"), "slip": ("Slip not understood", 1, "product"), "missing": ("Something missing", 3, "delivery"),
    "substituted": ("Substituted", 5, "product"), "damaged": ("Damaged or wet", 2, "delivery"), "not_shown": ("Not as shown", 4, "product"),
    "form": ("Form and codes", 1, "returns"), "refund": ("Refund late", 3, "returns"), "costs": ("It costs me", 5, "returns"),
    "shop_refuses": ("Shop refuses it", 2, "returns"), "must_ring": ("Must ring first", 4, "returns"), "invoice": ("Invoice wrong", 5, "money"),
    "unknown": ("You do not know me", 1, "contact"), "again": ("Had to ring again", 3, "contact"), "no_answer": ("Nobody picks up", 4, "contact"),
}
