"""What a leadership promised in its sessions, what became of it, and the review that is prepared.

`told` is a module with the tables SESSIONS, LEADERS, LET_DOWNS, COMMITMENTS, STANDINGS, TEAMS, REPORTS, WINS, DECISIONS,
ACTIONS, PARKED, RATINGS, RATING_WORDS, CUES and NOTES; outerwear/sessions.py says what stands in each row. Its session
NEXT was called on CALLED_ON and prepared on PREPARED_ON; in those before, the votes were opened at VOTES_OPENED.
"""

import json
import pathlib

AGENDAS = pathlib.Path(__file__).parent.parent.parent / "assets" / "agendas"


def fill(room, told):
    """Adds every session, what was promised in it, and the notes for the one to come."""
    agendas(room)
    sessions(room, told)
    let_downs(room, told)
    votes(room, told)
    promises(room, told)
    for n, ((kind, key), words) in enumerate(told.NOTES):
        room.add("note", f"{told.NEXT}/{n}", made_on=told.PREPARED_ON, session=room.id("session", told.NEXT), words=words, about=room.ref(kind, key))


def day_of(told, session):
    """The day on which something was written for a session: its own, or that on which the next one was prepared."""
    return told.PREPARED_ON if session == told.NEXT else told.SESSIONS[session][0]


def agendas(room):
    """Adds the standard agendas."""
    for name in ("quarterly", "monthly"):
        agenda = json.loads((AGENDAS / f"{name}.json").read_text())
        room.add("agenda", name, name=agenda["name"], items=agenda["items"])


def let_downs(room, told):
    """Adds all let-downs, earlier and new."""
    for key, (statement, stage, moment, categories, silos, evidence, worth, repeats, session) in told.LET_DOWNS.items():
        made_on = day_of(told, session)
        room.add("let_down", key, made_on=made_on, statement=statement, stage=room.id("stage", stage), moment=room.id("moment", moment),
                 categories=room.ids("category", categories), silos=room.ids("silo", silos), evidence=room.refs(evidence), worth_a_year=float(worth) if worth else None,
                 worth_source=told.worth_source(session) if worth else None,
                 repeats=room.id("let_down", repeats), noted_in=room.id("session", session))


def sessions(room, told):
    """Adds the sessions, the last of them prepared and not begun."""
    for key, (day, rhythm, started, ended, next_on) in told.SESSIONS.items():
        template = room.kept["agenda"]["quarterly" if rhythm == "quarterly" else "monthly"]["items"]
        held = ended is not None
        items = [{**item, "cues": [{"what": room.ref(*cue)} for cue in told.CUES[item["kind"]]]} if not held and item["kind"] in told.CUES else item for item in template]
        leaders = told.LEADERS.split(",")
        # Whoever was there rated the session; the first three never miss one.
        away = len(leaders) - len(told.RATINGS[key]) if held else 0
        missing = [leaders[3 + (int(day[5:7]) + 4 * n) % (len(leaders) - 3)] for n in range(away)]
        present = [person for person in leaders if person not in missing]
        stamp = lambda clock: f"{day}T{clock}:00Z"
        room.add("session", key, made_on=day if held else told.CALLED_ON, rhythm=rhythm, held_on=day, agenda=items,
                 started_at=stamp(started) if held else None, adjourned_at=stamp(ended) if held else None,
                 attendance=[{"person": room.id("person", person), "present": held and person in present} for person in leaders],
                 stickers=3, next_on=next_on,
                 opened=[{"about": about, "at": stamp(clock)} for about, clock in ([("let_downs", told.VOTES_OPENED)] if rhythm == "quarterly" else []) + [("rating", ended)]] if held else None)
        for n, score in enumerate(told.RATINGS.get(key, [])):
            word = told.RATING_WORDS[(n * 5 + len(key) + int(day[5:7])) % len(told.RATING_WORDS)]
            room.add("ballot", f"rating/{key}/{n}", made_on=day, session=room.id("session", key), about="rating", content={"score": score, "word": word})


def votes(room, told):
    """The stickers of past quarterly sessions, and what was written in each."""
    for key, (day, rhythm, _, ended, _) in told.SESSIONS.items():
        chosen = [name for name, let_down in told.LET_DOWNS.items() if let_down[8] == key]
        if ended and rhythm == "quarterly":
            for n in range(len(told.RATINGS[key])):
                split = [1, 2] if n % 2 else [2, 1]
                content = [{"let_down": room.id("let_down", name), "stickers": stickers} for name, stickers in zip(chosen, split)]
                room.add("ballot", f"vote/{key}/{n}", made_on=day, session=room.id("session", key), about="let_downs", content=content)
        session = room.id("session", key)
        for position, words in enumerate(told.DECISIONS.get(key, []), 1):
            room.add("decision", f"{key}/{position}", made_on=day, session=session, words=words, position=position)
        for n, (words, owner, due, fate) in enumerate(told.ACTIONS.get(key, [])):
            room.add("action", f"{key}/{n}", made_on=day, session=session, words=words, owner=room.id("person", owner), due=due, fate=fate)
        for n, (words, owner, due, fate) in enumerate(told.PARKED.get(key, [])):
            room.add("parking_lot_entry", f"{key}/{n}", made_on=day, session=session, words=words, owner=room.id("person", owner), due=due, fate=fate)


def promises(room, told):
    """Adds commitments, how they stood, teams, reports and wins."""
    for key, (session, let_down, promise, lead, measure, due, outcome, closed, _) in told.COMMITMENTS.items():
        room.add("commitment", key, made_on=told.SESSIONS[session][0], changed_on=closed, session=room.id("session", session), let_down=room.id("let_down", let_down),
                 promise=promise, lead=room.id("person", lead), measure=room.id("measure", measure), due=due, outcome=outcome, closed_on=closed)
    for key, (*_, successor) in told.COMMITMENTS.items():
        if successor:
            room.change("commitment", key, successor=room.id("commitment", successor))
    for session, standings in told.STANDINGS.items():
        day = day_of(told, session)
        for commitment, standing, reason in standings:
            room.add("standing", f"{session}/{commitment}", made_on=day, commitment=room.id("commitment", commitment), session=room.id("session", session),
                     standing=standing, reason=reason, spoken=session != told.NEXT)
    for key, (commitment, name, promise, lead, sponsor, members, moment, measure, baseline, target, by, hand_off, reports, signed, state, fixed) in told.TEAMS.items():
        room.add("fix_team", key, made_on=signed, commitment=room.id("commitment", commitment), name=name, promise=promise, lead=room.id("person", lead),
                 sponsor=room.id("person", sponsor), members=room.ids("person", members), moment=room.id("moment", moment), measure=room.id("measure", measure),
                 baseline=float(baseline), target=float(target), target_by=by, hand_off=room.id("hand_off", hand_off), reports_on=reports, signed_on=signed, state=state, fixed_on=fixed)
    for key, (team, session, finding, recommendation, result, needs, evidence, answer, by) in told.REPORTS.items():
        day = day_of(told, session)
        room.add("report", key, made_on=day, fix_team=room.id("fix_team", team), session=room.id("session", session), finding=finding, recommendation=recommendation,
                 result=result, needs=needs, evidence=room.refs(evidence), answer=answer, answered_by=room.id("person", by))
    for key, (team, title, story, people, silos, before, after, learned, hung) in told.WINS.items():
        room.add("win", key, made_on=hung, fix_team=room.id("fix_team", team), title=title, story=story, people=room.ids("person", people), silos=room.ids("silo", silos),
                 before=before, after=after, learned=learned, hung_on=hung)
