"""Holm & Lark, a made-up mail-order clothing company, with everything."""

import journey
import reviews
from outerwear import company, complaints, evidence, sessions
from records import Records


def records():
    """All records of its room."""
    room = Records("2024-10-01")
    journey.fill(room, company)
    complaints.fill(room)
    evidence.fill(room)
    reviews.fill(room, sessions)
    sessions.fill(room)
    return room
