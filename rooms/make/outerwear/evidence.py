"""What hangs on the walls: papers with their masks and remarks, calls, measures, surveys; and the money on the floor."""

import datetime
import pathlib
import random

import hung
import journey
from outerwear import company
from outerwear.complaints import MONTHS, ORDERS

HERE = pathlib.Path(__file__).parent

# key: title, channel, silo, seen on, a month, where it hangs (stage:moment), remarks {name: (words, silo, calls a month)}, more
PAPERS = {
    "catalogue-cover": ("Autumn catalogue", "post", "Marketing", "2026-08-28", 58200, "look:cover",
                        {"week": ("“Within the week, and then a star.”", "Marketing", 14)}, {}),
    "catalogue-page": ("Catalogue, page 22", "post", "Design", "2026-08-28", 58200, "look:cover choose:chart unpack:saw",
                       {"sizes": ("“Three places to look up one size.”", "Design", 22), "stock": ("“When was that?”", "Buying", 9)}, {}),
    "swatch-card": ("Swatch card", "post", "Packing", "2026-09-08", 640, "look:feel choose:true", {}, {}),
    "newsletter-email": ("News e-mail", "e-mail", "Marketing", "2026-09-22", 71300, "look:mail wait:warn",
                         {"first": ("“Customer. My name is on the order.”", "Marketing", None), "love": ("“I had paid for them on Friday.”", "Marketing", 12)}, {}),
    "thank-you-old": ("Thank-you card, 2025", "post", "Marketing", "2025-04-09", None, "look:mail come:know",
                      {"dear": ("“Nobody filled me in.”", "Marketing", None)}, {"used_until": "2025-10-31"}),
    "size-chart": ("Size chart, page 138", "post", "Design", "2026-08-28", 58200, "choose:chart unpack:fits",
                   {"two": ("“I am a 14. So which?”", "Design", 46), "small": ("“Then print the size that it is.”", "Design", None)}, {}),
    "hang-tag-fisher": ("Hang tag, Fisher sweater", "post", "Design", "2026-09-21", 1900, "choose:true unpack:saw",
                        {"wool": ("“It says 100 and it says 62.”", "Design", 11), "wash": ("“Which of the three?”", "Design", 7)}, {"product": "Fisher sweater"}),
    "product-page": ("Product page, boots", "web", "Web", "2026-09-13", 22400, "choose:stock",
                     {"stock": ("“It said three left. There were none.”", "Web", 37), "deliv": ("“See, see, see.”", "Web", None)}, {"product": "Chelsea boots"}),
    "order-email": ("Order e-mail, printed", "e-mail", "Web", "2026-09-18", 36100, "order:confirm wait:when",
                    {"days": ("“From when?”", "Warehouse", 41)}, {}),
    "order-form": ("Order form, by post", "post", "Service", "2026-09-11", 5200, "order:place",
                   {"know": ("“Did nobody read this line?”", "Service", None)}, {}),
    "invoice": ("Invoice", "post", "Finance", "2026-09-19", 8700, "order:pay",
                {"due": ("“Before the boots are.”", "Finance", 18), "boots": ("“You bill me for what you have not got.”", "Finance", 26)}, {}),
    "delay-email": ("Delay e-mail", "e-mail", "Service", "2026-09-24", 3115, "wait:warn wait:when",
                    {"status": ("“What is a ‘partial B2’?”", "Warehouse", 38), "mailbox": ("“So how do I reply?”", "Web", 12),
                     "boots": ("“The boots I am waiting for.”", "Marketing", 21)}, {}),
    "backorder-letter": ("Back-order letter", "post", "Service", "2026-09-25", 880, "wait:warn",
                         {"regret": ("“Whose control?”", "Service", 9), "cancel": ("“No action is required. I require action.”", "Service", 15)}, {}),
    "letter-22-years": ("The 22-year letter", "post", "Service", "2026-09-30", None, "wait:warn come:know",
                        {"four": ("“Four calls, four different days.”", "Service", None), "again": ("“After twenty-two years.”", None, None)}, {}),
    "carrier-card": ("Carrier’s card", "post", "Carrier desk", "2026-09-25", 2460, "wait:comes",
                     {"gate": ("“It is a flat.”", "Carrier desk", 29)}, {}),
    "parcel-label": ("Parcel label", "post", "Carrier desk", "2025-07-15", 41880, "wait:where unpack:box", {"one": ("“Where is 2 of 2?”", "Warehouse", 17)}, {}),
    "tracking-page": ("Tracking page, printed", "web", "Carrier desk", "2026-09-25", 19800, "wait:where",
                      {"eta": ("“On the very day you promised it.”", "Carrier desk", 33), "ring": ("“They told me to ring you.”", "Service", 44)}, {}),
    "text-message": ("Text messages", "app", "Web", "2026-09-24", 27600, "wait:warn",
                     {"offer": ("“Boots. The boots.”", "Marketing", None), "stat": ("“I do not know what a stat is.”", "Web", 19)}, {}),
    "cancel-letter": ("Cancellation letter", "post", "Service", "2026-08-26", 310, "wait:when choose:stock",
                      {"sixty": ("“Sixty days, and then a second-class stamp.”", "Service", 6), "patience": ("“I had none left.”", "Service", None)}, {}),
    "packing-slip": ("The old packing slip", "post", "Warehouse", "2026-06-26", 41880, "unpack:box",
                     {"descr": ("“What is a CT WL NVY?”", "Warehouse", 31), "partial": ("“What is a ‘partial B2’?”", "Warehouse", 38),
                      "codes": ("“I gave up at code 17.”", "Returns", None)}, {"used_until": "2026-07-14"}),
    "packing-slip-plain": ("The packing slip", "post", "Warehouse", "2026-09-30", 41880, "unpack:box unpack:packed", {},
                           {"used_from": "2026-07-15", "supersedes": "packing-slip"}),
    "overstock-notice": ("Overstock notice", "post", "Marketing", "2026-09-16", 7400, "unpack:box come:know",
                         {"regular": ("“As a regular customer I paid in full.”", "Marketing", 8), "same": ("“The coat in this very box, £75.60 cheaper.”", "Marketing", 23)}, {}),
    "thank-you-100": ("Thank-you card, 100th order", "post", "Packing", "2026-09-17", 61, "unpack:packed come:know", {}, {"used_from": "2025-11-01", "supersedes": "thank-you-old"}),
    "care-leaflet": ("Care leaflet", "post", "Design", "2026-06-02", 24300, "unpack:saw", {"label": ("“And where they all differ?”", "Design", 5)}, {}),
    "hang-tag-dawlish": ("Hang tag, Dawlish coat", "post", "Design", "2026-09-28", 2100, "unpack:saw", {"made": ("“There is no sewn label.”", "Design", 4)}, {"product": "Dawlish coat"}),
    "substitution-slip": ("Substitution slip", "post", "Warehouse", "2026-06-26", 1350, "unpack:box",
                          {"deem": ("“I do not accept it. One pair is orange.”", "Warehouse", 13)}, {}),
    "boots-flyer": ("Boots leaflet", "post", "Marketing", "2026-09-16", 30500, "unpack:box look:mail", {"not": ("“Not valid on the boots I want it for.”", "Marketing", 10)}, {}),
    "return-label": ("The label in the lid", "post", "Returns", "2026-03-09", 41880, "back:how", {}, {"used_from": "2026-03-01"}),
    "returns-form": ("Returns form", "post", "Returns", "2026-09-21", 9800, "back:how",
                     {"rma": ("“13p a minute to ask to send it back.”", "Returns", 52), "codes": ("“Twenty-four, and none says it does not fit.”", "Returns", 61),
                      "small": ("“It’s just too small.”", "Design", None), "defs": ("“As labelled but does not fit: unwanted.”", "Returns", 12),
                      "handling": ("“£4.50 for telling you that it does not fit.”", "Finance", 19)}, {"pages": ["returns-form-1", "returns-form-2"]}),
    "shop-receipt": ("Shop receipt", "shop", "Shops", "2026-09-14", None, "back:shopback", {"mail": ("“Same name over the door.”", "Shops", None)}, {}),
    "credit-note": ("Credit note", "post", "Finance", "2026-09-30", 2200, "back:money back:free",
                    {"weeks": ("“You had it for six weeks.”", "Returns", None), "amended": ("“How do you know?”", "Returns", 8), "used": ("“I have no account.”", "Finance", 14)}, {}),
    "invoice-second-notice": ("Invoice, 2nd notice", "post", "Finance", "2026-09-15", 1240, "back:free come:bill",
                              {"returned": ("“You have had it since August.”", "Returns", None), "agency": ("“I have never owed a penny.”", "Finance", 27)}, {}),
    "win-back-letter": ("“We miss you”", "post", "Marketing", "2026-09-23", 4100, "come:know", {"while": ("“My order lay in your warehouse that day.”", "Marketing", 16)}, {}),
    "letter-you-knew-me": ("Letter to packing", "post", "Packing", "2026-09-21", None, "come:know unpack:packed", {"knew": ("“Somebody there knew me.”", "Packing", None)}, {}),
    "shop-notebook": ("Shop notebook page", "shop", "Shops", "2026-07-29", None, "back:shopback wait:where", {"cannot": ("“They could not see my order.”", "IT", None)}, {}),
}
UNCHECKED = {"hang-tag-fisher", "shop-receipt"}  # these still wait for a person's eye, on purpose

# key: title, recorded, where, about the customer, consent, use, gone by, clips (from line, to line, title)
CALLS = {
    "fourth-call": ("The fourth call", "2026-09-29", "wait:warn", "customer for 22 years", "given", "sessions of the leadership", "2027-03-31", [(13, 15, "The fourth different day"), (22, 24, "Before I had to ask")]),
    "two-days-off": ("Two days off work", "2026-09-24", "wait:comes", "customer for three years", "given", "sessions of the leadership", "2027-02-28", [(5, 9, "I was in"), (10, 13, "There’s your trouble")]),
    "too-small": ("Returns: “too small”", "2026-09-18", "back:how", "first order", "given", "sessions and training", "2027-01-31", [(4, 7, "The difference is £4.50")]),
    "which-m": ("A 14 under both", "2026-08-19", "choose:chart", "customer for eleven years", "given", "sessions and training", "2027-02-28", [(3, 5, "A 14 under both")]),
    "second-notice": ("The second notice", "2026-09-16", "come:bill", "74, customer since 1998", "given", "sessions of the leadership", "2027-03-31", [(8, 11, "Printed on all of them")]),
    "hundredth-order": ("Somebody there knew me", "2026-09-18", "come:know", "a hundred orders", "given", "everybody in the company", "2027-09-30", [(3, 6, "The card in the box")]),
    "nobody-rang-back": ("It closes by itself", "2026-09-11", "come:ringback", "third call in a month", "given", "sessions of the leadership", "2027-01-31", [(4, 8, "It forgot me on its own")]),
    "is-it-in-stock": ("Forty-one", "2026-07-08", "choose:stock", "new customer", "given", "sessions of the leadership", "2026-12-31", [(1, 6, "Forty-one days")]),
    "left-in-rain": ("Left in the rain", "2026-05-12", "unpack:saw", "customer for six years", "not_asked", None, "2026-11-30", []),
}

# key: name, moment, unit, better, target, silos, owner, source, usual, wobble, (day it stepped, level after), marks, limits to
MEASURES = {
    "promised_day": ("Parcels on the promised day", "comes", "%", "up", 97, "Warehouse,Carrier desk", "mick", "carrier’s scans against the date on the order e-mail", 93.9, 0.75, None, [], None),
    "told_of_delay": ("Told of a delay before asking", "warn", "%", "up", 80, "Warehouse,Web,Service,Carrier desk", "farah", "share of late parcels", None, None, None, [("2025-11-01", "new carrier system")], "2025-09-30"),
    "slip_calls": ("Calls about the slip", "box", "per 1,000 boxes", "down", 5, "Warehouse,Design,Service", "dilys", "call centre log", None, None, None, [("2026-07-15", "new slip in every box, 15 July")], "2026-07-14"),
    "returns_no_call": ("Returns with no call", "how", "%", "up", 90, "Returns,Web,Service", "gwen", "returns desk against call log", 31, 2.0, ("2026-03-01", 78), [("2026-03-01", "label in every lid, 1 March")], "2026-02-28"),
    "answered": ("Answered in 20 s", "answer", "%", "up", 90, "Service,IT", "farah", "telephone system", 54, 3.0, ("2026-03-01", 91), [("2026-03-01", "no menu, 1 March")], "2026-02-28"),
    "repeat_calls": ("Repeat calls", "ringback", "%", "down", 5, "Service,Carrier desk", "jo", "same number within 14 days", 18, 1.1, ("2025-09-01", 7), [("2025-09-01", "we ring ahead, 1 September")], "2025-08-31"),
    "right_size": ("Right size first time", "chart", "%", "up", 88, "Design,Web", "bea", "orders without an exchange for size", 71, 1.5, ("2025-09-01", 83), [("2025-08-18", "one chart, 18 August")], "2025-08-31"),
    "back_in_year": ("Back within a year", "know", "%", "up", 75, "Packing,Finance", "wyn", "customers who order again in twelve months", 62, 0.9, ("2025-11-01", 70), [("2025-11-01", "a card for the 100th order, 1 November")], "2025-10-31"),
    "forms_empty": ("Forms sent back empty", "how", "%", "down", 5, "Returns,Design", "ade", "returns desk, count of forms without a code", 25, 2.1, None, [], None),
    "refund_days": ("Days until the money is back", "money", "days", "down", 7, "Returns,Finance", "lena", "box scanned to refund sent, mean", 21.4, 1.5, None, [], None),
    "stock_true": ("Shown in stock, and there", "stock", "%", "up", 98, "Web,Buying,Warehouse", "clara", "orders that could be picked the same day", 88.2, 1.2, None, [], None),
    "rung_back": ("Rung back when we said", "ringback", "%", "up", 95, "Service,Shops,IT", "jo", "ring-back notes closed by a call", 46, 3.4, None, [], None),
    "bill_first": ("Billed before the goods", "bill", "%", "down", 2, "Finance,Warehouse", "peter", "invoices dated before dispatch", 17.5, 1.0, ("2026-02-01", 20.6), [("2026-02-01", "invoices daily, 1 February")], None),
}
TOLD = [37, 40, 36, 39, 41, 38, 35, 39, 42, 38, 36, 40, 37, 33, 35, 31, 34, 30, 28, 31, 29, 24, 26, 22]
SLIP = [11.3, 11.0, 11.1, 12.5, 9.5, 10.8, 12.2, 11.8, 11.0, 12.1, 11.8, 12.0, 10.6, 9.3, 12.4, 12.0, 11.1, 12.2, 4.7, 5.5, 4.5, 3.9, 5.8, 3.2, 3.8, 5.0, 3.9, 4.7, 4.5]
PROMISED = [94.6, 93.8, 93.2, 94.7, 92.4, 94.2, 93.4, 93.9, 95.2, 93.6, 93.4, 94.0, 93.8, 94.5, 93.6, 93.7, 93.3, 92.5, 92.8, 94.3, 94.0, 93.4, 94.0, 93.7, 94.1, 94.0]

SURVEYS = {  # key: question, scale, period, n and distribution, where
    "knew": ("I knew when it would come", "agree fully … not at all", "2026-07-01", [258, 200, 236, 255, 255], "wait:warn", "after-delivery survey, third quarter"),
    "box": ("I understood what was in my box", "agree fully … not at all", "2026-07-01", [402, 331, 188, 96, 61], "unpack:box", "after-delivery survey, third quarter"),
    "easy": ("Sending it back was easy", "agree fully … not at all", "2026-07-01", [88, 121, 143, 196, 239], "back:how", "returns desk card, third quarter"),
    "again": ("I would order from them again", "agree fully … not at all", "2026-07-01", [511, 302, 184, 118, 89], "come:know", "after-delivery survey, third quarter"),
}
ANSWERS = ["Agree fully", "Agree", "Neither", "Hardly", "Not at all"]

LEFT = {  # stage: customers, worth a year, why
    "look": (400, 100000, "stopped looking"), "choose": (2100, 500000, "could not find their size or colour"), "order": (1300, 300000, "gave up at the till"),
    "wait": (6400, 1900000, "gave up waiting"), "unpack": (2600, 600000, "let down at the box"), "back": (7900, 2400000, "could not send it back"),
    "come": (1100, 300000, "felt forgotten"),
}


def values_of(rng, key, usual, wobble, step, months):
    """A measure's readings, month by month: they wobble, and a few step."""
    if key == "told_of_delay":
        return TOLD
    if key == "promised_day":
        return PROMISED
    values, swing = [], 1
    for month in months:
        level = step[1] if step and str(month) >= step[0] else usual
        swing = -swing if rng.random() < 0.7 else swing
        values.append(round(level + swing * wobble * (0.25 + rng.random()), 1))
    if step:
        values[-1] = step[1]
    return values


def measures(room, months, orders):
    """Adds measures and their readings, and pins them."""
    rng = random.Random(12)
    for position, (key, (name, moment, unit, better, target, silos, owner, source, usual, wobble, step, marks, limits_to)) in enumerate(MEASURES.items(), 1):
        room.add("measure", key, name=name, moment=room.id("moment", moment), unit=unit, better=better, target=float(target), source=source,
                 silos=room.ids("silo", silos), owner=room.id("person", owner), limits_to=limits_to,
                 marks=[{"date": day, "words": words} for day, words in marks])
        stage = next(stage for stage, record in room.kept["stage"].items() if record["id"] == room.kept["moment"][moment]["stage"])
        hung.pin(room, "measure", key, f"{stage}:{moment}", position, "2024-11-05")
        if key == "slip_calls":
            for week, value in enumerate(SLIP):
                day = datetime.date(2026, 3, 16) + datetime.timedelta(7 * week)
                hung.reading(room, key, day, kept_on(day), value, 9600 if week == len(SLIP) - 1 else rng.randint(5700, 9500))
            continue
        values = values_of(rng, key, usual, wobble, step, months)
        for month, passed, value in list(zip(months, orders, values if len(values) == len(months) else [None] * (len(months) - len(values)) + values)):
            if value is not None:
                n = {"promised_day": round(passed * 0.97584), "told_of_delay": round(passed * 0.07258)}.get(key, round(passed * rng.uniform(0.08, 0.11)))
                hung.reading(room, key, month, kept_on(month), float(value), n)
    journey.scores(room, company)


def kept_on(period):
    """The day on which a reading is kept: the week after its period."""
    return str(min(datetime.date(2026, 9, 30), period + datetime.timedelta(9)))


def surveys(room):
    """Adds survey results and pins them."""
    for position, (key, (question, scale, period, counts, where, source)) in enumerate(SURVEYS.items(), 1):
        room.add("survey_result", key, made_on="2026-09-30", question=question, scale=scale, period=period, n=sum(counts),
                 distribution=[{"answer": answer, "count": count} for answer, count in zip(ANSWERS, counts)],
                 channel="survey", customer_group=room.id("customer_group", "post"), source=source)
        hung.pin(room, "survey_result", key, where, position, "2026-09-30")


def growth(room):
    """Adds the year's customers, gained and lost."""
    def one(key, **fields):
        room.add("growth", key, made_on="2026-09-30", period="2025-10-01", **fields)
    crm, finance = "customer records, 30 September 2026", "finance, 30 September 2026"
    one("opening", direction="opening", customers=61200, source=crm)
    one("sent", direction="gained", customers=11900, origin="sent", reason="referred by a customer", source="asked at the first order")
    one("returned", direction="gained", customers=4600, origin="returned", reason="came back by themselves", source=crm)
    one("bought", direction="gained", customers=9800, origin="bought", cost_each=31.0, reason="from advertising", source=finance)
    one("shops", direction="gained", reason="bought in a shop first", source="shops do not ask")
    for stage, (customers, worth, reason) in LEFT.items():
        one(f"lost/{stage}", direction="lost", customers=customers, stage=room.id("stage", stage), reason=reason, worth_a_year=float(worth), source=finance)
    one("lost/moved", direction="lost", reason="moved away or died", source="nobody asks")


def fill(room):
    """Adds everything that hangs, and the floor."""
    hung.papers(room, PAPERS, HERE / "papers.json", UNCHECKED, "Hana Kimura")
    for key in ("thank-you-100", "packing-slip-plain", "swatch-card"):
        room.change("artifact", key, cleared_for="staff")
    hung.calls(room, CALLS, HERE / "spoken.json", for_all={"hundredth-order"})
    measures(room, MONTHS, ORDERS)
    surveys(room)
    growth(room)
    for key, where in {"quote/rang-four": "wait:warn", "quote/partial": "wait:warn", "quote/boots-20": "wait:warn", "quote/ct-wl-nvy": "unpack:box",
                       "quote/code-17": "back:how", "quote/too-small": "back:how", "quote/second-notice": "come:bill", "quote/three-left": "choose:stock",
                       "quote/two-companies": "back:shopback"}.items():
        hung.pin(room, "complaint", key, where, 1, "2026-09-30")
