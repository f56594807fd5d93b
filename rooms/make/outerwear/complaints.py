"""26 months of complaints: what was said in 2,000 of them, and how many more there were; and the orders behind them."""

import datetime
import math
import random

from outerwear.talk import Talk, with_a_name

MONTHS = [datetime.date(2024 + (7 + n) // 12, (7 + n) % 12 + 1, 1) for n in range(26)]
ORDERS = [28226, 42571, 50483, 57990, 54122, 39423, 33866, 32276, 31473, 29045, 27222, 26744,
          28780, 43422, 51146, 59625, 54931, 40331, 34414, 32970, 31890, 29386, 27493, 27040, 29204, 42917]

# I wait for my parcel: flat near 5.6 for a year, creeping from November 2025, beyond its limits from April 2026;
# most of it because nobody says anything. The other categories share what is left.
WAIT = [5.5, 5.9, 5.2, 6.2, 5.7, 5.3, 6.0, 5.4, 5.8, 5.2, 6.1, 5.5, 6.0, 5.6, 5.3, 6.2, 6.0, 6.5, 6.1, 6.7, 7.9, 8.2, 8.0, 8.5, 8.9, 9.6]
NO_NEWS = [1.05, 1.2, 0.98, 1.25, 1.1, 1.0, 1.22, 1.08, 1.18, 1.02, 1.24, 1.06, 1.2, 1.12, 1.04, 1.34, 1.3, 1.58, 1.5, 1.86, 2.65, 2.95, 2.84, 3.3, 3.6, 4.1]

DRAW = 57  # of all draws of chance one in which no bay but the fourth leaves its limits, as it was

# Complaints per 1,000 orders: stage, category, usual rate, rate of September 2026, the days it stepped and the rate after.
SERIES = [
    ("look", "mailings", 0.33, 0.3, []), ("look", "catalogue", 0.21, 0.2, []), ("look", "offers", 0.29, 0.3, []),
    ("choose", "size", 1.06, 0.8, [("2025-08-18", 0.72)]), ("choose", "stock", 0.62, 0.8, [("2025-10-01", 0.84)]),
    ("choose", "cloth", 0.31, 0.3, []), ("choose", "reach", 0.2, 0.2, []),
    ("order", "payment", 0.52, 0.5, []), ("order", "website", 0.41, 0.4, []), ("order", "order", 0.31, 0.3, []), ("order", "reach", 0.2, 0.2, []),
    ("wait", "missed", 1.68, 1.7, []), ("wait", "reach", 1.45, 1.5, []), ("wait", "wrong_date", 1.48, 2.3, [("2026-03-01", 1.85)]), ("wait", "no_news", None, 4.1, []),
    ("unpack", "slip", 1.52, 0.6, [("2026-07-15", 0.58)]), ("unpack", "missing", 1.12, 1.2, []), ("unpack", "substituted", 0.98, 1.0, []),
    ("unpack", "damaged", 1.05, 1.1, []), ("unpack", "not_shown", 0.96, 1.0, []),
    ("back", "form", 1.95, 2.6, [("2026-03-01", 2.5)]), ("back", "refund", 1.9, 2.1, []), ("back", "costs", 1.2, 1.3, []),
    ("back", "shop_refuses", 0.78, 0.8, []), ("back", "must_ring", 1.35, 0.4, [("2026-03-01", 0.42)]),
    ("come", "invoice", 0.1, 0.6, [("2025-09-01", 0.34), ("2025-11-01", 0.45), ("2026-03-01", 0.6)]), ("come", "unknown", 0.72, 0.5, [("2025-11-01", 0.46)]), ("come", "again", 0.52, 0.3, [("2025-09-01", 0.3)]),
    ("come", "no_answer", 0.8, 0.2, [("2026-03-01", 0.19)]), ("come", "mailings", 0.1, 0.3, [("2026-03-01", 0.29)]),
]

MOMENT = {"mailings": {"look": "mail", "come": "know"}, "catalogue": "cover", "offers": "mail", "size": "chart", "stock": "stock", "cloth": "true",
          "payment": "pay", "website": "place", "order": "place", "missed": "comes", "wrong_date": "when", "no_news": "warn", "slip": "box",
          "missing": "box", "damaged": "saw", "not_shown": "saw", "substituted": "saw", "form": "how", "refund": "money", "costs": "free",
          "shop_refuses": "shopback", "must_ring": "how", "invoice": "bill", "unknown": "know", "again": "ringback", "no_answer": "answer",
          "reach": {"wait": "warn"}}

WRITTEN = {"no_news": 226, "wrong_date": 136, "missed": 136, "reach": 154, "form": 154, "refund": 118, "slip": 100, "missing": 68, "substituted": 59,
           "damaged": 77, "not_shown": 63, "size": 86, "stock": 81, "cloth": 54, "payment": 54, "website": 54, "order": 45, "mailings": 54,
           "catalogue": 27, "offers": 32, "costs": 68, "shop_refuses": 41, "must_ring": 41, "invoice": 50, "unknown": 41, "again": 27, "no_answer": 23}

POST_SHARES = {"calls": 50, "email": 26, "returns": 0, "shops": 7, "social": 7, "survey": 10}
WITH_RETURNS = {"calls": 32, "email": 20, "returns": 30, "shops": 6, "social": 4, "survey": 8}
SHOPS_LAST = datetime.date(2026, 7, 29)  # the notebook has been silent since
LAST = datetime.date(2026, 9, 30)
READ_TO = datetime.date(2026, 9, 18)  # so far a person has read what may be quoted



def counts(rng):
    """For each of SERIES how many there were in each month: chance is chance, but September 2026 is as the story has it."""
    lines = {}
    for stage, category, usual, last, steps in SERIES:
        if usual is not None:
            lines[stage, category] = [by_chance(rng, mean_level(month, usual, steps) * orders / 1000) for month, orders in zip(MONTHS, ORDERS)]
            lines[stage, category][-1] = round(last * ORDERS[-1] / 1000)
    waiting = [line for (stage, _), line in lines.items() if stage == "wait"]
    for n, (total, no_news, orders) in enumerate(zip(WAIT[:-1], NO_NEWS, ORDERS)):
        share = (total - no_news) * orders / 1000 / sum(line[n] for line in waiting)
        for line in waiting:
            line[n] = round(line[n] * share)
    lines["wait", "no_news"] = [round(no_news * orders / 1000) for no_news, orders in zip(NO_NEWS, ORDERS)]
    return lines


def by_chance(rng, mean):
    """How many come where `mean` are to be expected (Poisson)."""
    left, many = math.exp(-mean), -1
    product = 1.0
    while product > left:
        product, many = product * rng.random(), many + 1
    return many


def level(day, usual, steps):
    """The rate that a series has on a day."""
    return ([usual] + [after for since, after in steps if str(day) >= since])[-1]


def mean_level(month, usual, steps):
    """The rate that a series has over a month."""
    days = days_in(month)
    return sum(level(day, usual, steps) for day in days) / len(days)


def days_in(month):
    """The days of a month."""
    days = [month + datetime.timedelta(n) for n in range(31)]
    return [day for day in days if day.month == month.month]


def days_of(rng, month, count, usual, steps):
    """The days on which `count` complaints of a month came: fewer at the weekend, and more or fewer after a step."""
    days = days_in(month)
    weights = [(1.25, 1.15, 1.05, 1.0, 1.0, 0.75, 0.45)[day.weekday()] * level(day, usual or 1.0, steps) for day in days]
    return sorted(rng.choices(days, weights, k=count))


def post_of(rng, stage, category, day):
    """Where a complaint was heard."""
    shares = WITH_RETURNS if stage in ("back", "unpack") or category in ("size", "cloth") else POST_SHARES
    while True:
        post = rng.choices(list(shares), list(shares.values()))[0]
        if post != "shops" or day <= SHOPS_LAST:
            return post


CHANNEL = {"calls": "phone", "returns": "post", "shops": "shop", "social": "social", "survey": "survey"}


def channel_of(rng, post):
    """The channel of a listening post; the web's has two."""
    return CHANNEL.get(post) or rng.choice(["e-mail", "web form", "web form"])


def moment_key(stage, category):
    """The moment that complaints of a category speak of."""
    known = MOMENT.get(category)
    return known.get(stage) if isinstance(known, dict) else known


QUOTES = [  # those that the pictures show; read and quotable
    ("rang-four", "2026-09-29", "calls", "phone", "wait", "no_news", "I rang four times. Four people, four different days."),
    ("partial", "2026-09-23", "email", "e-mail", "wait", "no_news", "What is a ‘partial B2’?"),
    ("boots-20", "2026-09-25", "email", "web form", "wait", "no_news", "You sent me 20% off the boots I am waiting for."),
    ("ct-wl-nvy", "2026-06-29", "calls", "phone", "unpack", "slip", "What is a CT WL NVY?"),
    ("code-17", "2026-09-21", "returns", "post", "back", "form", "I gave up at code 17."),
    ("too-small", "2026-09-19", "returns", "post", "back", "form", "It’s just too small."),
    ("two-companies", "2026-07-21", "shops", "shop", "back", "shop_refuses", "But you ARE Holm & Lark."),
    ("second-notice", "2026-09-22", "calls", "phone", "come", "invoice", "A second notice, for boots that I have not had."),
    ("three-left", "2026-09-14", "email", "web form", "choose", "stock", "It said three left. There were none."),
]


def fill(room):
    """Adds orders by month for each stage, complaints in words, and the counts of all others."""
    rng, talk = random.Random(20260930), Talk()
    for month, orders in zip(MONTHS, ORDERS):
        for stage in ("look", "choose", "order", "wait", "unpack", "back", "come"):
            after = str(min(LAST, month + datetime.timedelta(35)))
            room.add("base", f"{stage}/{month}", made_on=after, stage=room.id("stage", stage), period=str(month), customers=orders, unit="orders")
    lines = counts(random.Random(DRAW))
    september = room.add("import", "complaints-sept", made_on="2026-10-01", file_name="complaints-sept.csv", of="complaint", rows=1284, added=1241, known=6, skipped=37,
                         mapping=[{"field": field, "column": column} for field, column in
                                  [("received_on", "crt_dt"), ("words", "free_text"), ("category", "rsn_cd"), ("channel", "chan")]])
    heard = {}  # category to all (day, stage, post) of it
    for key, day, post, channel, stage, category, words in QUOTES:
        add(room, f"quote/{key}", day, post, channel, stage, category, words=words, quotable=True)
        talk.is_like_another(category, words)
    taken = {}
    for _, day, _, _, stage, category, _ in QUOTES:
        taken[stage, category, day[:7]] = taken.get((stage, category, day[:7]), 0) + 1
    for stage, category, usual, _, steps in SERIES:
        for month, count in zip(MONTHS, lines[stage, category]):
            for day in days_of(rng, month, count - taken.get((stage, category, str(month)[:7]), 0), usual, steps):
                heard.setdefault(category, []).append((day, stage))
    written, groups = 0, {}
    for category, times in heard.items():
        late = [1.0 + 1.6 * (day - MONTHS[0]).days / 790 for day, _ in times]
        chosen = set()
        while len(chosen) < min(WRITTEN[category], len(times) // 2):
            chosen.add(rng.choices(range(len(times)), late)[0])
        for n, (day, stage) in enumerate(times):
            if n not in chosen:
                week = (str(day)[:7], day.isocalendar().week)
                groups.setdefault((category, stage, week), []).append(day)
                continue
            post = post_of(rng, stage, category, day)
            words, own = talk.said(rng, stage, category, day, post)
            quotable = own and rng.random() < 0.35 and day <= READ_TO
            if not quotable and rng.random() < 0.03:
                words = with_a_name(rng, words)
            written += 1
            answered = str(min(LAST, day + datetime.timedelta(rng.choice([1, 1, 2, 3, 5, 8])))) if rng.random() < 0.55 else None
            add(room, f"said/{written}", str(day), post, channel_of(rng, post), stage, category, words=words, quotable=quotable,
                solicited=post == "survey", answered_on=answered, answered_by="jo" if answered and post == "calls" else None,
                place="Newcastle" if post == "shops" else None, customer_group=room.id("customer_group", rng.choice(["post", "post", "post", "new", "hundred"])) if rng.random() < 0.4 else None,
                **({"import": september} if post == "calls" and str(day) >= "2026-09-01" else {}))
    for (category, stage, week), days in groups.items():
        day = days[-1]
        post = post_of(rng, stage, category, day)
        add(room, f"count/{category}/{stage}/{week[0]}/{week[1]}", str(day), post, channel_of(rng, post), stage, category,
            count=len(days) if len(days) > 1 else None, solicited=post == "survey")


def add(room, key, day, post, channel, stage, category, **more):
    """One complaint, or a row that stands for several."""
    moment = moment_key(stage, category)
    room.add("complaint", key, made_on=day, received_on=day, post=room.id("listening_post", post), channel=channel,
             stage=room.id("stage", stage), moment=room.id("moment", moment) if moment else None, category=room.id("category", category), **more)
