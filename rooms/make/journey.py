"""Puts a company into its room: its people, its customers' journey, and where it hears them.

A `company` is a module with the tables ROOM, BASE_UNIT, THEMES, SILOS, PEOPLE, GROUPS, STAGES, MOMENTS, HAND_OFFS, POSTS
and CATEGORIES; outerwear/company.py says what stands in each row.
"""


def fill(room, company):
    """Adds the company and the journey of its customers."""
    room.add("room", "room", **company.ROOM)
    for key, (name, statement) in company.THEMES.items():
        room.add("strategy_theme", key, name=name, statement=statement)
    for name, (colour, _) in company.SILOS.items():
        room.add("silo", name, name=name, colour=colour)
    for key, (name, role, silo) in company.PEOPLE.items():
        room.add("person", key, name=name, role=role, silo=room.id("silo", silo))
    for name, (_, head) in company.SILOS.items():
        room.change("silo", name, head=room.id("person", head))
    for key, (name, description) in company.GROUPS.items():
        room.add("customer_group", key, name=name, description=description)
    for position, (key, (name, intention, owner, theme)) in enumerate(company.STAGES.items(), 1):
        room.add("stage", key, name=name, position=position, intention=intention, owner=room.id("person", owner),
                 theme=room.id("strategy_theme", theme), base_unit=company.BASE_UNIT)
    moments(room, company)
    for key, (stage, gives, receives, agreed, wrong) in company.HAND_OFFS.items():
        room.add("hand_off", key, stage=room.id("stage", stage), gives=room.id("silo", gives), receives=room.id("silo", receives),
                 agreed=agreed, goes_wrong=wrong)
    for key, (name, channel, silo, cadence) in company.POSTS.items():
        room.add("listening_post", key, name=name, channel=channel, silo=room.id("silo", silo), cadence_days=cadence)
    for key, (name, slot, parent) in company.CATEGORIES.items():
        room.add("category", key, name=name, colour_slot=slot, parent=room.id("category", parent))


def moments(room, company):
    """Adds the moments of every stage, each with the owner of its stage."""
    places = {}
    for key, (stage, name, second, state, truth, channels, silos, more) in company.MOMENTS.items():
        places[stage] = places.get(stage, 0) + 1
        more = {field: value for field, value in more.items() if field != "score_measure"}
        room.add("moment", key, stage=room.id("stage", stage), position=places[stage], name=name, second_line=second,
                 channels=channels.split(","), state=state, of_truth=truth, missed=more.pop("missed", "obvious"),
                 silos=room.ids("silo", silos), owner=room.id("person", company.STAGES[stage][2]), **more)


def scores(room, company):
    """Names at its moment the measure that says SCORE! there; the measures are in the room by now."""
    for key, (*_, more) in company.MOMENTS.items():
        if "score_measure" in more:
            room.change("moment", key, score_measure=room.id("measure", more["score_measure"]))
