"""Puts the sentences of words.txt into customers' mouths, so that hardly two of them say the same."""

import datetime
import pathlib
import re

CHOICES = {
    "item": ["a navy coat", "a pair of boots", "the Dawlish coat", "a quilted jacket", "the pair of tan boots", "my winter coat", "the Fisher sweater", "a scarf", "a tweed cap", "a raincoat", "my husband's coat", "the loden coat", "a waxed jacket", "a wool skirt", "the charcoal coat", "a cardigan"],
    "garment": ["the Dawlish coat", "the Fisher sweater", "the quilted jacket", "the raincoat", "the cardigan", "the loden coat", "the waxed jacket", "the tweed skirt", "the waistcoat"],
    "day": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], "day2": ["the Monday after", "Thursday", "Friday", "the 9th", "the Tuesday", "Wednesday", "the Saturday", "the 23rd"],
    "weeks": ["two weeks", "three weeks", "nearly a month", "five weeks", "six weeks", "eighteen days", "a month and a day"], "days": ["four days", "six days", "nine days", "eleven days", "twelve days", "a fortnight", "eight days", "ten days"],
    "times": ["twice", "three times", "four times", "five times"], "times2": ["two", "three", "four"],
    "month": ["March", "April", "June", "November", "January", "September", "the spring", "February", "the autumn"], "years": ["nine years", "eleven years", "fourteen years", "sixteen years", "twenty years", "twenty-two years", "thirty years", "seven years", "a dozen years"],
    "daysoff": ["a day", "two days", "a morning", "half a day", "the afternoon"], "occasion": ["my sister's eightieth", "a funeral", "my grandson's christening", "our golden wedding", "a walking week in Wales", "my husband's birthday", "my first day in a new job", "my niece's wedding", "Remembrance Sunday", "an interview"],
    "age": ["68", "71", "74", "77", "79", "81", "83", "86"], "money": ["£4.95", "£6.95", "£12", "£24", "£35", "£9.50", "£95", "£129"], "money2": ["£84.50", "£99", "£139", "£31", "£110"],
    "miles": ["seven", "eleven", "fourteen", "nineteen", "twenty-two", "thirty"], "minutes": ["12", "20", "25", "35", "40", "50"],
    "page": ["9", "14", "22", "31", "38", "47", "66"], "page2": ["15", "23", "32", "67"], "n": ["4", "7", "11", "14", "28", "three"], "n2": ["5", "17", "41", "9", "82"],
    "who": ["a very young lady", "somebody in a hurry", "a kind young man", "a student, I think"],
    "relative": ["daughter", "son", "niece", "granddaughter", "neighbour", "sister", "nephew", "grandson", "brother-in-law"],
    "place": ["Hexham", "Skipton", "Ludlow", "Leominster", "Malton", "Kendal", "Alnwick", "Brecon", "Settle", "Louth", "Otley", "Whitby"],
}
SAME = [  # what one says so, another says so; only for sentences that were said before
    ("I've", "I have"), ("I'd (?=rather|like|have)", "I would "), ("don't", "do not"), ("It's(?! been)", "It is"), ("it's(?! been)", "it is"), ("can't", "cannot"), ("I am(?= \\w)", "I'm"),
    ("I have(?= \\w+(ed|en)\\b)", "I've"), ("nobody", "no one"), ("Nobody", "No one"), ("young man", "lad"), ("young lady", "girl"), ("I rang", "I telephoned"), ("I rang", "I phoned"),
    ("telephone", "phone"), ("parcel", "package"), ("I shall", "I'll"), ("lovely", "beautiful"), ("e-mail", "email"), ("catalogue", "brochure"), ("Please", "Kindly"),
    ("perhaps", "maybe"), ("another one", "a different one"), ("sent back", "returned"), ("didn't", "did not"), ("won't", "will not"), ("isn't", "is not"), ("somebody", "someone"),
    ("Somebody", "Someone"), ("my husband", "my other half"), ("quite", "rather"), ("daughter", "eldest"), ("postman", "postie"), ("at least", "at any rate"), ("a month", "four weeks"),
]
SLIPS = [("received", "recieved"), ("definitely", "definately"), ("until", "untill"), ("separate", "seperate"), ("their", "there"), ("don't", "dont"), ("can't", "cant"), ("I'm", "Im"), ("I've", "Ive"), ("a lot", "alot"),
         ("which", "wich"), ("address", "adress"), ("because", "becuase"), ("wasn't", "wasnt"), ("believe", "beleive"), ("it's", "its"), ("weird", "wierd"), ("off", "of"), ("too ", "to "), ("would have", "would of"),
         ("disappointed", "dissapointed"), ("I ", "i "), ("apologised", "appologised"), ("delivery", "delivary"), ("catalogue", "catalouge"), ("sleeves", "sleaves")]
SIGNED = ["Mrs Hetherington", "Mr Oduya", "Mrs Bracewell", "Ms Lindsay", "Mr P. Kaur", "Mrs Applegarth", "Miss Tindall", "Mr Raistrick"]
DOES = r"(asks|wants|was|is|had|rings|disputes|says|told|called|missed|held|sat|chasing|cannot|keyed|bought|expected|sent|returned|drove|on hold) "
LIKE = 0.55  # of what two say in the same order, at most so much may be common


class Deck:
    """Lines of which none is drawn again before all were."""

    def __init__(self, lines):
        self.lines, self.left, self.times = lines, [], -1

    def draw(self, rng):
        """A line, and how often all were drawn before."""
        if not self.left:
            self.left = rng.sample(self.lines, len(self.lines))
            self.times += 1
        return self.left.pop(), self.times


class Talk:
    """What was said so far, and what can still be said."""

    def __init__(self):
        self.parts, self.letters = {}, {}
        text = (pathlib.Path(__file__).parent / "words.txt").read_text()
        for part in re.split(r"^\[", text, flags=re.M)[1:]:
            name, body = part.split("]\n", 1)
            self.parts[name] = [Deck(lines.strip().split("\n")) for lines in body.split("---\n")]
        for line in self.parts.pop("letters")[0].lines:
            category, words = line.split(" | ")
            self.letters.setdefault(category, []).append(words)
        self.pairs = {}

    def said(self, rng, stage, category, day, post):
        """Something that nobody said so before, and whether it is in the customer's own words."""
        later = [name for name in self.parts if name.startswith(f"{category} from ") and name[-10:] <= str(day)]
        there = f"{category} {stage}"
        parts = self.parts[later[0] if later else there if there in self.parts else category]
        noted = post == "calls" and rng.random() < 0.3
        for time in range(200):
            own = not noted or time > 9
            words = self.told(rng, parts, category, day, post) if own else self.noted(rng, parts, day)
            if words and not self.is_like_another(category, words):
                return printed(words), own
        raise SystemExit(f"the sentences of words.txt are used up: {category}")

    def told(self, rng, parts, category, day, post):
        """A customer's own words: a letter, or one sentence to three."""
        if post in ("email", "returns") and self.letters.get(category) and rng.random() < 0.15:
            return filled(rng, self.letters[category].pop(0), day)
        told = [self.line(rng, parts[0], day)]
        if told[0][-1].isalnum():  # typed with a thumb, and sent
            return told[0] if post in ("email", "social", "survey") else ""
        if rng.random() < (0.75 if parts[0].times else 0.35):
            told.append(self.line(rng, rng.choices([parts[1], self.parts["aside"][0]], [3, 1])[0], day))
        if rng.random() < 0.06:
            told.append(self.line(rng, parts[1], day))
        if post in ("email", "survey", "returns") and rng.random() < 0.13:
            told.append(self.line(rng, self.parts["closing"][0], day))
        if post == "email" and rng.random() < 0.14:
            told.insert(0, self.line(rng, self.parts["opening"][0], day))
        return in_the_voice_of(rng, post, " ".join(dict.fromkeys(told)))

    def noted(self, rng, parts, day):
        """What the telephone noted in a hurry."""
        words = self.line(rng, parts[2], day)
        if re.match(DOES, words) and rng.random() < 0.7:
            words = f"{self.line(rng, self.parts['log opening'][0], day)} {words}"
        if rng.random() < 0.6:
            words = f"{words} {self.line(rng, self.parts['log closing'][0], day)}"
        return words[0].upper() + words[1:]

    def line(self, rng, deck, day):
        """The next line of a deck; put otherwise if it was drawn before."""
        words, times = deck.draw(rng)
        words = filled(rng, words, day)
        for one, other in rng.sample(SAME, len(SAME)) if times else []:
            if re.search(rf"\b{one}\b", words) and times:
                words, times = re.sub(rf"\b{one}\b", other, words, count=1), times - 1
        return words

    def is_like_another(self, category, words):
        """Whether it says too much of what was said before in the same order; if not, it is kept in mind."""
        letters = re.sub(r"[^a-z0-9 ]", "", words.lower()).split()
        pairs = set(zip(letters, letters[1:])) or {tuple(letters)}
        known = self.pairs.setdefault(category, [])
        if any(len(pairs & other) > LIKE * len(pairs | other) for other in known):
            return True
        known.append(pairs)
        return False


def filled(rng, sentence, day):
    """A sentence with its blanks filled and its choices made; the same blank is filled in the same way."""
    chosen = {"date": day - datetime.timedelta(rng.randint(14, 45)), "later": day - datetime.timedelta(rng.randint(2, 11))}

    def blank(found):
        name = found[2]
        if name in ("date", "later"):
            date = chosen[name]
            th = {1: "st", 2: "nd", 3: "rd"}.get(date.day % 10 if date.day not in (11, 12, 13) else 0, "th")
            return f"{found[1]}{date.day}{th} of {date:%B}" if found[1] else f"{date.day} {date:%B}"
        while name not in chosen or (name == "day2" and chosen[name].split()[-1] == chosen.get("day")):
            chosen[name] = rng.choice(CHOICES[name])
        return (found[1] or "") + chosen[name]

    while "<" in sentence:
        sentence = re.sub(r"<([^<>]*)>", lambda choice: rng.choice(choice[1].split("|")), sentence)
    words = re.sub(r"(the )?\{(\w+)\}", blank, sentence)
    return re.sub(r"(^|[.?!] )([a-z])", lambda start: start[1] + start[2].upper(), words) if "{" in sentence and sentence[0] in "{<" else words


def in_the_voice_of(rng, post, words):
    """The words as that listening post has them."""
    if post == "email" and rng.random() < 0.2:
        words = words[0].lower() + words[1:].rstrip(".")
    if post == "social":
        words = words.rstrip(".") + rng.choice(["", "", ".", " @holmandlark", "!!", " #holmandlark", "..."])
        words = words.lower() if rng.random() < 0.3 else words
    if post == "shops":
        words = rng.choice(["Lady: ", "Gent: ", "", "", "", "Customer said: ", "Told us: ", "Regular: ", "On the phone to us: "]) + words
    if post in ("email", "social", "survey") and rng.random() < 0.16:
        for right, slip in rng.sample(SLIPS, len(SLIPS)):
            if right in words:
                return words.replace(right, slip, 1)
    return words


def printed(words):
    """The words with the quotation marks and apostrophes of print, as telephones and word processors make them."""
    return re.sub(r"(^|[\s(])[\"']", r"\1‘", words).replace('"', "’").replace("'", "’")


def with_a_name(rng, words):
    """The words with somebody's name and number under them, as happens."""
    return f"{words} {rng.choice(['Ask for', 'Signed', 'Please ring', 'From'])} {rng.choice(SIGNED)}, 01{rng.randint(200, 999)} 555 0{rng.randint(100, 199)}."
