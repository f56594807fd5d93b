"""Writes the records of the sample rooms: ROOM/room.json from each story, and empty/room.json."""

import importlib
import json
import pathlib

import reviews
from records import Records

HERE = pathlib.Path(__file__).parent
ROOMS = HERE.parent
STORIES = ["outerwear", "harbour_hotels"]


def folder_of(story):
    """The folder of the room that a story is told in: modules have no hyphens in their names."""
    return ROOMS / story.replace("_", "-")


def empty():
    """A room before its first stage is named."""
    room = Records("2026-01-05")
    room.add("room", "room", name="Our company", company="Our company")
    reviews.agendas(room)
    return room


def main():
    """Writes all of them, and says what is in each."""
    told = {folder_of(story): importlib.import_module(story).records() for story in STORIES}
    for folder, room in {**told, ROOMS / "empty": empty()}.items():
        folder.mkdir(exist_ok=True)
        print(folder.name, json.dumps(room.write(folder / "room.json")))


if __name__ == "__main__":
    main()
