"""What the leadership of Holm & Lark promised in two years, what became of it, and the review that is prepared."""

NEXT, CALLED_ON, PREPARED_ON = "oct26", "2026-09-28", "2026-09-30"
VOTES_OPENED = "10:14"

# key: statement, stage, moment, categories, silos, evidence, worth a year, where the figure comes from, repeats, noted in
LET_DOWNS = {
    "ring-twice": ("I have to ring twice", "come", "ringback", "again", "Service,Carrier desk", "measure:repeat_calls", 200000, None, "jan25"),
    "van": ("Nobody is in when the van comes", "wait", "comes", "missed", "Carrier desk,Service", "measure:promised_day", 200000, None, "jan25"),
    "sizes-25": ("I never know my size with you", "choose", "chart", "size", "Design,Web", "measure:right_size,artifact:size-chart", 400000, None, "apr25"),
    "rain": ("My parcel lay in the rain", "unpack", "saw", "damaged", "Packing,Carrier desk", "measure:promised_day", 100000, None, "apr25"),
    "who": ("You do not know who I am", "come", "know", "unknown", "Packing,Finance,Service", "measure:back_in_year,artifact:thank-you-old", 200000, None, "jul25"),
    "evening": ("I cannot ask you in the evening", "come", "answer", "no_answer", "Web,Service", "measure:rung_back", 100000, None, "jul25"),
    "two-books": ("The catalogue says one thing, the web another", "choose", "true", "cloth,catalogue", "Web,Buying,Design", "artifact:catalogue-page", 200000, None, "jul25"),
    "reply": ("I write and nobody answers", "come", "ringback", "reach", "Service,Marketing", "artifact:shop-notebook", 100000, None, "oct25"),
    "late-25": ("Nobody tells me that it is late", "wait", "warn", "no_news", "Warehouse,Service", "measure:told_of_delay", 900000, None, "oct25"),
    "must-ring": ("I must ring to send it back", "back", "how", "must_ring", "Returns,Web,Service", "measure:returns_no_call,artifact:returns-form", 700000, None, "jan26"),
    "no-answer": ("Nobody picks up", "come", "answer", "no_answer", "Service,IT", "measure:answered", 200000, None, "jan26"),
    "codes-26": ("The form has 24 codes", "back", "how", "form", "Returns,Design", "measure:forms_empty,artifact:returns-form", 1500000, None, "jan26"),
    "slip": ("I cannot read your packing slip", "unpack", "box", "slip", "Warehouse,Design,Service", "artifact:packing-slip,measure:slip_calls", 400000, None, "apr26"),
    "wrong-day": ("You told me the wrong day", "wait", "when", "wrong_date", "Warehouse,Web,Carrier desk", "measure:promised_day,artifact:order-email", 800000, None, "apr26"),
    "agency": ("The second notice frightens me", "come", "bill", "invoice", "Finance,Service", "artifact:invoice-second-notice,call:second-notice", 200000, None, "jul26"),
    "blame": ("You blame the carrier and the carrier blames you", "wait", "where", "no_news", "Carrier desk,Service", "artifact:tracking-page", 500000, None, "jul26"),
    # the seven of 14 October
    "late": ("You don’t tell me it’s late", "wait", "warn", "no_news", "Warehouse,Web,Service,Carrier desk",
             "call:fourth-call,artifact:delay-email,artifact:backorder-letter,artifact:letter-22-years,measure:told_of_delay,survey_result:knew", 1900000, "late-25", "oct26"),
    "codes": ("Sending it back is a form with 24 codes", "back", "how", "form,must_ring", "Returns,Web,Finance", "artifact:returns-form,call:too-small,measure:forms_empty", 2400000, "codes-26", "oct26"),
    "ring-back": ("Nobody rings me back", "come", "ringback", "reach,again", "Service,Shops,IT", "call:nobody-rang-back,measure:rung_back", 400000, "reply", "oct26"),
    "four": ("Four people, four answers", "wait", "where", "reach", "Service,Warehouse,Web", "call:fourth-call,artifact:tracking-page", 800000, "blame", "oct26"),
    "bill-first": ("The invoice comes before the boots", "come", "bill", "invoice,payment", "Finance,Warehouse", "artifact:invoice,measure:bill_first", 300000, None, "oct26"),
    "sizes": ("Your sizes are not my sizes", "choose", "chart", "size", "Design", "artifact:size-chart,call:which-m", 500000, "sizes-25", "oct26"),
    "sell-wait": ("You sell me what I am waiting for", "look", "mail", "offers,mailings", "Marketing,Web", "artifact:newsletter-email,artifact:text-message", 100000, None, "oct26"),
}

SESSIONS = {  # key: day, rhythm, started, ended, next on
    "jan25": ("2025-01-15", "quarterly", "09:00", "11:07", "2025-04-16"), "apr25": ("2025-04-16", "quarterly", "09:00", "10:58", "2025-07-16"),
    "jul25": ("2025-07-16", "quarterly", "09:04", "11:16", "2025-10-15"), "oct25": ("2025-10-15", "quarterly", "09:00", "11:02", "2026-01-14"),
    "jan26": ("2026-01-14", "quarterly", "09:01", "11:11", "2026-04-15"), "apr26": ("2026-04-15", "quarterly", "09:00", "10:55", "2026-07-15"),
    "jul26": ("2026-07-15", "quarterly", "08:59", "11:03", "2026-09-09"), "sep26": ("2026-09-09", "monthly", "09:00", "10:04", "2026-10-14"),
    "oct26": ("2026-10-14", "quarterly", None, None, "2026-11-11"),
}
LEADERS = "helen,ravi,dilys,ines,farah,mick,gwen,peter,anselm,morag,sunil,clara"

COMMITMENTS = {  # key: session, let-down, promise, lead, measure, due, outcome, closed on, successor
    "c-ahead": ("jan25", "ring-twice", "One call is enough", "jo", "repeat_calls", "2025-10-15", "kept", "2026-04-15", None),
    "c-van": ("jan25", "van", "An evening van in three towns", "mick", "promised_day", "2025-07-16", "stopped", "2025-07-16", None),
    "c-size": ("apr25", "sizes-25", "One chart, in every place", "bea", "right_size", "2025-10-15", "kept", "2026-04-15", None),
    "c-rain": ("apr25", "rain", "Every box comes dry", "wyn", "promised_day", "2025-10-15", "kept", "2026-01-14", None),
    "c-who": ("jul25", "who", "We know our hundredth order", "wyn", "back_in_year", "2026-01-14", "kept", "2026-07-15", None),
    "c-evening": ("jul25", "evening", "An answer until ten at night", "kit", "rung_back", "2026-01-14", "let_go", "2026-04-15", None),
    "c-books": ("jul25", "two-books", "Book and web say the same", "clara", "stock_true", "2026-01-14", "kept", "2026-04-15", None),
    "c-reply": ("oct25", "reply", "Every letter has an answer in a week", "hana", "rung_back", "2026-04-15", "kept", "2026-04-15", None),
    "c-late": ("oct25", "late-25", "A text when it is late", "petra", "told_of_delay", "2026-04-15", "let_go", "2026-04-15", None),
    "c-box": ("jan26", "must-ring", "No call, no form, a label in the lid", "gwen", "returns_no_call", "2026-04-15", "kept", "2026-09-09", None),
    "c-ring": ("jan26", "no-answer", "A person, on ring two", "farah", "answered", "2026-04-15", "kept", "2026-09-09", None),
    "c-codes": ("jan26", "codes-26", "Say it in your own words", None, "forms_empty", "2026-07-15", "open", None, None),
    "c-slip": ("apr26", "slip", "Say what is in the box", "dilys", "slip_calls", "2026-10-14", "open", None, None),
    "c-day": ("apr26", "wrong-day", "One day, and it is that day", "mick", "promised_day", "2026-10-02", "open", None, None),
    "c-agency": ("jul26", "agency", "No threat before a call", "lena", "bill_first", "2026-09-09", "kept", "2026-09-09", None),
    "c-blame": ("jul26", "blame", "One of us knows where it is", "mick", "promised_day", "2026-10-14", "taken_up_again", "2026-09-09", "c-day"),
}

STANDINGS = {  # session: (commitment, standing, reason)
    "apr25": [("c-ahead", "on_its_way", "two in three second calls are about a van"), ("c-van", "late", "only one carrier would quote")],
    "jul25": [("c-ahead", "on_its_way", "the carrier desk learns to ring"), ("c-van", "broken", "the carrier withdrew"), ("c-size", "on_its_way", "chart drawn, not yet printed"), ("c-rain", "on_its_way", "new tape on trial")],
    "oct25": [("c-ahead", "on_its_way", "ringing ahead since September"), ("c-size", "on_its_way", "one chart since August"), ("c-rain", "on_its_way", "wet tape since September"), ("c-who", "on_its_way", "first cards next month"), ("c-evening", "late", "chat tried on one page"), ("c-books", "on_its_way", "one list of goods, half done")],
    "jan26": [("c-ahead", "on_its_way", "too early to say"), ("c-rain", "kept", "no wet box at Christmas"), ("c-size", "on_its_way", "too early to say"), ("c-who", "on_its_way", "two months of cards"), ("c-evening", "on_its_way", "chat live, hardly used"), ("c-books", "late", "colours still differ"), ("c-reply", "on_its_way", "92 letters waiting, was 410"), ("c-late", "late", "no list from the warehouse")],
    "apr26": [("c-ahead", "kept", "18 to 7 in a hundred"), ("c-size", "kept", "71 to 83 in a hundred"), ("c-who", "on_its_way", "62 to 68 so far"), ("c-evening", "broken", "no real change"), ("c-books", "kept", "one list since March"), ("c-reply", "kept", "six days at most"), ("c-late", "broken", "the text said PARTIAL-B2"), ("c-box", "on_its_way", "label in every lid since 1 March"), ("c-ring", "on_its_way", "no menu since 1 March"), ("c-codes", "on_its_way", "three codes in draft")],
    "jul26": [("c-who", "kept", "back within a year, 62 to 70"), ("c-box", "on_its_way", "too early to say"), ("c-ring", "on_its_way", "too early to say"), ("c-codes", "late", "lead left in May"), ("c-slip", "on_its_way", "new slip in every box from today"), ("c-day", "on_its_way", "carrier’s data asked for")],
    "sep26": [("c-box", "kept", "complaints fell too"), ("c-ring", "kept", "since April"), ("c-codes", "late", "no lead"), ("c-slip", "on_its_way", "eight weeks below the old limits"), ("c-day", "late", "waiting for the carrier’s data"), ("c-agency", "kept", "wording changed on 1 September"), ("c-blame", "broken", "folded into the promised day")],
    "oct26": [("c-box", "kept", "complaints fell too"), ("c-ring", "kept", "since April"), ("c-slip", "on_its_way", "reports today"), ("c-day", "late", "waiting for the carrier’s data"), ("c-codes", "broken", "lead left in May, nobody followed")],
}

# key: commitment, name, promise, lead, sponsor, members, moment, measure, baseline, target, by, hand-off, reports on, signed, state, fixed on
TEAMS = {
    "call-ahead": ("c-ahead", "Call Ahead", "We ring before you have to.", "jo", "ravi", "farah,mick", "ringback", "repeat_calls", 18, 5, "2026-06-30", "note", "2026-04-15", "2025-01-15", "proven", "2025-09-01"),
    "evening-van": ("c-van", "Evening Van", "The van comes when you are in.", "mick", "ravi", "jo", "comes", "promised_day", 93.8, 97, "2025-12-31", "carrier", "2025-07-16", "2025-01-15", "stopped", None),
    "true-size": ("c-size", "True Size", "The first size we send is the one that stays.", "bea", "helen", "anselm,ines", "chart", "right_size", 71, 88, "2026-06-30", None, "2026-04-15", "2025-04-16", "proven", "2025-08-18"),
    "dry-step": ("c-rain", "Dry Step", "It comes dry, whatever the step.", "wyn", "ravi", "mick,tom", "saw", "promised_day", 93.4, 97, "2026-06-30", "carrier", "2026-01-14", "2025-04-16", "no_real_change", "2025-09-01"),
    "hundred": ("c-who", "Hundred", "We know when you have come a hundred times.", "wyn", "helen", "dilys,lena", "know", "back_in_year", 62, 75, "2026-12-31", None, "2026-07-15", "2025-07-16", "proven", "2025-11-01"),
    "web-chat": ("c-evening", "Web Chat", "Somebody answers until ten.", "kit", "ravi", "jo,nell", "answer", "rung_back", 46, 80, "2026-03-31", None, "2026-04-15", "2025-07-16", "no_real_change", "2025-11-03"),
    "one-shelf": ("c-books", "One Shelf", "What we show we have.", "clara", "ravi", "ines,tom", "stock", "stock_true", 88.2, 98, "2027-03-31", "stock", "2026-11-11", "2026-07-15", "finding", None),
    "box-back": ("c-box", "Box Back", "Put it back in the box.", "gwen", "ravi", "ines,farah", "how", "returns_no_call", 31, 90, "2026-12-31", "goods", "2026-09-09", "2026-01-14", "proven", "2026-03-01"),
    "first-ring": ("c-ring", "First Ring", "A person, on ring two.", "farah", "ravi", "jo,sunil", "answer", "answered", 54, 90, "2026-12-31", "note", "2026-09-09", "2026-01-14", "proven", "2026-03-01"),
    "plain-slip": ("c-slip", "Plain Slip", "The box says what is in it.", "dilys", "ravi", "tom,anselm,farah", "box", "slip_calls", 11.2, 5, "2026-12-31", "slip", "2026-10-14", "2026-04-15", "proving", "2026-07-15"),
    "promise-date": ("c-day", "Promise Date", "One day, and it is that day.", "mick", "ravi", "tom,ines,petra", "when", "promised_day", 93.9, 97, "2026-12-31", "carrier", "2026-10-02", "2026-04-15", "fixing", None),
    "track": ("c-day", "Track", "You see what we see.", "kit", "ravi", "nell,mick", "where", "promised_day", 93.9, 97, "2027-03-31", "late", "2026-10-14", "2026-07-15", "recommending", None),
    "refund-week": ("c-box", "Refund Week", "My refund in a week.", "ade", "peter", "gwen,lena", "money", "refund_days", 21.4, 7, "2027-03-31", "goods", "2026-11-11", "2026-09-09", "chartered", None),
}

# key: team, session, finding, recommendation, result, needs, evidence, answer, by whom
REPORTS = {
    "ahead-1": ("call-ahead", "apr25", "Two in three second calls are about a van that did not come.", None, None, None, "measure:repeat_calls", "accept", "ravi"),
    "ahead-2": ("call-ahead", "apr26", "Two in three second calls are about a van that did not come.", "We ring the evening before, from the carrier desk.", "Repeat calls fell from 18 to 7 in a hundred.", None, "measure:repeat_calls", "accept", "ravi"),
    "van-1": ("evening-van", "jul25", "One carrier in four delivers after six, and at twice the price.", "Try three towns until Christmas.", None, "£140,000", "measure:promised_day", "stop", "ravi"),
    "size-1": ("true-size", "oct25", "Five charts, three of them ours and none of them alike.", "One chart, in inches, on tag, page and web.", None, None, "artifact:size-chart", "accept", "helen"),
    "size-2": ("true-size", "apr26", "Five charts, three of them ours and none of them alike.", "One chart, in inches, on tag, page and web.", "83 in a hundred fit the first time. Coats still mix centimetres.", None, "measure:right_size", "accept", "helen"),
    "dry-1": ("dry-step", "jan26", "Boxes are left uncovered and the tape lets go.", "Wet tape, and a bag in winter.", "No wet box at Christmas. It was a dry Christmas.", None, "measure:promised_day", "accept", "ravi"),
    "hundred-1": ("hundred", "jan26", "1,900 households have ordered a hundred times. Nobody ever told them.", "A card, signed by those who packed it.", None, "61 cards a month", "artifact:thank-you-old", "resource", "helen"),
    "hundred-2": ("hundred", "jul26", "1,900 households have ordered a hundred times. Nobody ever told them.", "A card, signed by those who packed it.", "70 in a hundred come back within the year, 62 before.", None, "measure:back_in_year,artifact:thank-you-100", "accept", "helen"),
    "chat-1": ("web-chat", "apr26", "Those who write at night want their order, and the chat cannot see it.", "Let it see the order.", "Rung back when we said: 47 in a hundred before, 45 after.", None, "measure:answered", "revise", "ravi"),
    "box-1": ("box-back", "apr26", "Four calls in five ask for a number that nobody needs.", "A label in every lid. No number.", "In every lid for six weeks.", None, "artifact:returns-form,artifact:return-label", "accept", "ravi"),
    "box-2": ("box-back", "sep26", "Four calls in five ask for a number that nobody needs.", "A label in every lid. No number.", "78 in a hundred come back without a call, 31 before.", None, "measure:returns_no_call", "accept", "ravi"),
    "ring-1": ("first-ring", "sep26", "The menu had eleven doors, and one of them led outside.", "No menu. Whoever picks up, helps.", "91 in a hundred answered in 20 seconds, 54 before.", None, "measure:answered", "accept", "ravi"),
    "slip-1": ("plain-slip", "jul26", "Written for the picker: 17 codes, none explained.", "The pick ticket stays with us. A letter goes in the box.", None, "A printer on line two", "artifact:packing-slip", "resource", "ravi"),
    "slip-2": ("plain-slip", "oct26", "Written for the picker: 17 codes, none explained.", "The pick ticket stays with us. A letter goes in the box.", "In every box for eleven weeks. Calls are down 60%.", None, "measure:slip_calls,artifact:packing-slip,artifact:packing-slip-plain", None, None),
    "day-1": ("promise-date", "jul26", "The date is made of three dates: the web’s, the shelf’s and the lorry’s.", "Promise only what the lorry knows.", None, "The carrier’s scans, each hour", "artifact:order-email,artifact:cancel-letter", "accept", "ravi"),
    "track-1": ("track", "oct26", "Thirty-one events, and nine of them mean the same: it stands still.", "Four words for the customer: packed, on the road, near you, there.", None, "Two people from IT until Christmas", "artifact:tracking-page,artifact:text-message", None, None),
}

WINS = {  # key: team, title, story, people, silos, before, after, learned, hung on
    "w-ahead": ("call-ahead", "You rang me first.", "The evening before, somebody rings. Most say: I know, thank you.", "jo,farah,mick", "Service,Carrier desk", "18", "7%", "A call from us costs less than a call to us.", "2026-04-15"),
    "w-size": ("true-size", "It fits.", "One chart, drawn once, hung in the office at life size.", "bea,anselm,ines", "Design,Web", "71", "83%", "Ask the people who sew.", "2026-04-15"),
    "w-hundred": ("hundred", "You knew me.", "Sixty-one cards a month, signed by hand. Nine in ten are answered.", "wyn,dilys,lena", "Packing,Finance", "62", "70%", "It was never about a discount.", "2026-07-15"),
    "w-ring": ("first-ring", "A person, on ring two.", "The menu is gone. Whoever picks up, helps.", "farah,jo,sunil", "Service,IT", "54", "91%", "Eleven doors were ten too many.", "2026-09-09"),
    "w-box": ("box-back", "No form!", "A label inside the lid. No number, no call.", "gwen,ines,farah", "Returns,Web", "31", "78%", "Nobody had ever used the number.", "2026-09-09"),
    "w-slip": ("plain-slip", "For once I knew what was in the box, what was not, and when it would come.", "The pick ticket stays with us. A letter goes in the box, and the packer signs it.", "dilys,tom,farah,jo,ines,mick", "Warehouse,Design,Service", "11.2", "4.5", "Read aloud what you print.", "2026-09-30"),
}

DECISIONS = {
    "jan25": ["Repeat calls are the measure of Service and the carrier desk together.", "Evening deliveries are tried in three towns."],
    "apr25": ["One size chart. Design draws it, Web and catalogue print it unchanged.", "Wet tape in winter."],
    "jul25": ["The 100th order gets a card, signed by those who packed it.", "The evening van is stopped.", "Chat is tried until January."],
    "oct25": ["Letters are answered within a week.", "A text when it is late. Order services writes it."],
    "jan26": ["A label in every lid from March.", "The telephone menu goes.", "RF-7 is rewritten in the customer’s own words."],
    "apr26": ["The chat is let go. No real change in five months.", "The packing slip is rewritten by Design and read aloud by Service.", "A date is promised only once the lorry is known."],
    "jul26": ["The new slip goes into every box from today.", "No word of collection agencies before somebody has rung.", "Ravi finds a lead for RF-7 by August."],
    "sep26": ["Refund Week is chartered and reports in November.", "‘Who knows where it is’ becomes part of the promised day.", "Plain Slip hangs with the wins; its last report is on 14 October."],
}

ACTIONS = {
    "jan26": [("Count the forms that come back without a code", "ade", "2026-02-13", "done, one in four")],
    "apr26": [("Order every coat in the catalogue to our own homes", "helen", "2026-05-29", "done, nine of twelve"), ("Read the slip aloud to six customers", "farah", "2026-05-15", "done")],
    "jul26": [("Find a lead for RF-7", "ravi", "2026-08-31", "not done"), ("Sit at the returns desk for a morning", "peter", "2026-09-04", "done")],
    "sep26": [("Ask the carrier for hourly scans, in writing", "mick", "2026-09-25", None), ("Find out why the shop notebook is silent", "morag", "2026-09-30", None)],
}
PARKED = {
    "apr26": [("Should the shops take mail-order returns?", "morag", "2026-10-14", "comes back in October")],
    "jul26": [("The web and the warehouse count stock at different hours", "sunil", "2026-09-09", "went to One Shelf")],
    "sep26": [("Carrier contract ends in March", "mick", "2026-11-11", None), ("Who owns the size chart?", "anselm", "2026-10-14", None)],
}
RATINGS = {"jan25": [3, 2, 3, 4, 3, 2, 3, 3, 4], "apr25": [3, 3, 4, 3, 3, 4, 2, 3, 3, 4], "jul25": [4, 3, 3, 4, 4, 3, 3, 4, 2, 4], "oct25": [3, 4, 3, 3, 4, 2, 4, 3, 4, 3],
           "jan26": [4, 4, 3, 4, 5, 3, 4, 4, 3, 4, 4], "apr26": [4, 5, 4, 4, 3, 4, 4, 5, 4, 4, 3], "jul26": [5, 4, 4, 5, 4, 3, 4, 4, 5, 4, 4, 4], "sep26": [4, 4, 5, 4, 5, 4, 3, 4, 5, 4]}
RATING_WORDS = ["long", "honest", "sobering", "brisk", "useful", "loud", "better", "heavy", "clear", "late", "moved", "proud"]

CUES = {  # agenda item to cues: (kind, key)
    "purpose": [("call", "fourth-call"), ("artifact", "letter-22-years")],
    "walk": [("artifact", "catalogue-cover"), ("artifact", "product-page"), ("call", "is-it-in-stock"), ("artifact", "invoice"), ("call", "two-days-off"), ("measure", "told_of_delay"),
             ("artifact", "delay-email"), ("artifact", "packing-slip"), ("call", "too-small"), ("artifact", "returns-form"), ("artifact", "letter-you-knew-me")],
    "report_outs": [("measure", "slip_calls"), ("artifact", "tracking-page")],
    "applause": [("artifact", "thank-you-100")],
}
NOTES = [  # about, words
    (("call", "fourth-call"), "Let the call run to “two days off work”. Then say nothing for ten seconds.\nAsk Warehouse first, not Service: who knows at 05:14 that it is late, and whom do they tell?\nP. Ashdown signed the letter and sits left of the door. Do not read her name out."),
    (("commitment", "c-codes"), "The lead left in May and nobody followed. Do not let it become about who. Ask: take it up again, or let it go aloud?"),
    (("commitment", "c-day"), "Mick will say that the carrier’s data is coming. Ask for the day."),
    (("let_down", "sizes"), "One silo only. If Design wants it chosen, Web or Buying must put a name to it today."),
    (("stage", "back"), "Peter has sat at the returns desk for a morning. Let him tell it."),
    (("fix_team", "plain-slip"), "All six are in the building. Dilys does not like to be clapped at; the others do."),
]


def worth_source(session):
    """Where the figure of what a let-down costs comes from."""
    return "finance, 30 September 2026" if session == NEXT else "finance, that quarter"


def fill(room):
    """Adds what was in focus, and how the call centre's rows find their stage."""
    room.add("focus", "early-word", made_on="2026-07-15", statement="Tell me before I have to ask.", moment=room.id("moment", "warn"), **{"from": "2026-07-15", "until": "2027-01-13"})
    room.add("focus", "box", made_on="2026-04-15", statement="Say what is in the box.", moment=room.id("moment", "box"), **{"from": "2026-04-15", "until": "2026-07-14"})
    for n, (when, stage, category) in enumerate([("partial b2", "wait", "no_news"), ("CT WL", "unpack", "slip"), ("RF-7", "back", "form"), ("L07 NOTRK", "wait", "no_news"), ("L14 RTN", "back", "form"), ("L03 DMG", "unpack", "damaged"), ("L09 CALLBK", "wait", "reach")], 1):
        room.add("rule", str(n), post=room.id("listening_post", "calls"), when=when, stage=room.id("stage", stage), category=room.id("category", category), position=n)
