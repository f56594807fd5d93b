"""Tidewaiter, five made-up harbour hotels: six stages, five quarters, two languages, and no money known."""

import journey
import reviews
from harbour_hotels import company, complaints, evidence, sessions
from records import Records


def records():
    """All records of its room."""
    room = Records("2025-07-01")
    journey.fill(room, company)
    complaints.fill(room)
    evidence.fill(room)
    reviews.fill(room, sessions)
    sessions.fill(room)
    return room
