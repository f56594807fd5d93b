"""What people do to a paper: they staple it, tape it, turn its corner down, tear it off."""

import cv2
import numpy as np

CORNERS = {"tl": (0, 0), "tr": (1, 0), "br": (1, 1), "bl": (0, 1)}


def handled(page, sheet, rng, look):
    """The page and its outline after what `look` says was done to it."""
    for x, y, angle in look.get("staple", []):
        page = stapled(page, x, y, angle)
    for x, y, wide, angle in look.get("tape", []):
        page = taped(page, rng, x, y, wide, angle)
    if look.get("ear"):
        page, sheet = dog_eared(page, sheet, *look["ear"], look["stock"])
    if look.get("torn"):
        sheet = torn(sheet, rng)
    return page, sheet


def stapled(page, x, y, angle):
    """A staple, with the dent around it."""
    height, width = page.shape[:2]
    turn, half = np.deg2rad(angle), 0.0125 * width
    middle = np.array([x * width, y * height])
    way = np.array([np.cos(turn), -np.sin(turn)]) * half
    ends = [tuple(int(side) for side in middle + sign * way) for sign in (-1, 1)]
    dent = np.zeros((height, width), np.float32)
    cv2.line(dent, *[(left + 5, top + 7) for left, top in ends], 1.0, 9, cv2.LINE_AA)
    page = page * (1 - 0.5 * cv2.GaussianBlur(dent, (0, 0), 5))[..., None]
    cv2.line(page, *ends, (128, 126, 124), 8, cv2.LINE_AA)
    cv2.line(page, *[(left - 1, top - 2) for left, top in ends], (214, 214, 212), 3, cv2.LINE_AA)
    for left, top in ends:
        cv2.circle(page, (left, top), 5, (92, 90, 88), -1, cv2.LINE_AA)
    return page


def taped(page, rng, x, y, wide, angle):
    """A strip of clear tape that has yellowed a little."""
    height, width = page.shape[:2]
    box = cv2.boxPoints(((x * width, y * height), (wide * width, 0.052 * width), -angle)).astype(np.int32)
    strip = cv2.fillConvexPoly(np.zeros((height, width), np.float32), box, 1.0, cv2.LINE_AA)
    edge = np.clip(strip - cv2.GaussianBlur(strip, (0, 0), 4), 0, 1)
    gloss = cv2.resize(rng.standard_normal((height // 60 + 2, 4)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    page = page * (1 - 0.3 * strip[..., None]) + np.array([196, 226, 238], np.float32) * 0.3 * strip[..., None]
    return page + (strip * (gloss * 3 - 5) - edge * 30)[..., None]


def dog_eared(page, sheet, corner, size, stock):
    """One corner turned down: what lay under it shows, and its back lies on the page."""
    height, width = page.shape[:2]
    right, down = CORNERS[corner]
    x, y, reach = right * (width - 1), down * (height - 1), size * width
    inward = np.array([-1 if right else 1, -1 if down else 1])
    along, over = (x + inward[0] * reach, y), (x, y + inward[1] * reach * 0.9)
    tip = (x + inward[0] * reach * 0.94, y + inward[1] * reach * 0.96)
    area = lambda *points: cv2.fillConvexPoly(np.zeros((height, width), np.float32), np.array(points, np.int32), 1.0, cv2.LINE_AA)
    flap = area(along, over, tip)
    shade = np.roll(cv2.GaussianBlur(flap, (0, 0), 9), (9, 6), (0, 1)) * (1 - flap)
    page = page * (1 - 0.4 * shade)[..., None]
    slope = cv2.GaussianBlur(flap, (0, 0), reach / 5)
    back = np.array(stock[::-1], np.float32) * (0.9 + 0.1 * slope)[..., None]
    page = page * (1 - flap[..., None]) + back * flap[..., None]
    return page, sheet * (1 - area((x, y), along, over))


def torn(sheet, rng):
    """The lower edge as a till's blade leaves it."""
    height, width = sheet.shape
    teeth = np.abs((np.arange(width) / 9) % 2 - 1) * 9
    wander = cv2.resize(rng.standard_normal((1, 6)).astype(np.float32), (width, 1), interpolation=cv2.INTER_CUBIC)[0] * 5
    edge = height - 22 - teeth - wander
    return np.where(np.arange(height)[:, None] < edge[None, :], sheet, 0).astype(np.float32)
