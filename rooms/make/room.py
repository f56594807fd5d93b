"""Writes the sample rooms' records: outerwear/room.json from the story, and empty/room.json."""

import json
import pathlib

import company
import complaints
import evidence
import sessions
from records import Records

ROOMS = pathlib.Path(__file__).parent.parent
AGENDAS = ROOMS.parent / "assets" / "agendas"


def outerwear():
    """Holm & Lark, with everything."""
    room = Records("2024-10-01")
    company.fill(room)
    complaints.fill(room)
    evidence.fill(room)
    sessions.fill(room, AGENDAS)
    return room


def empty():
    """A room before its first stage is named."""
    room = Records("2026-01-05")
    room.add("room", "room", name="A new room", company="Our company")
    sessions.agendas(room, AGENDAS)
    return room


def main():
    """Writes both, and says what is in them."""
    for name, room in (("outerwear", outerwear()), ("empty", empty())):
        folder = ROOMS / name
        folder.mkdir(exist_ok=True)
        print(name, json.dumps(room.write(folder / "room.json")))


if __name__ == "__main__":
    main()
