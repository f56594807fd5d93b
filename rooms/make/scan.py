"""Turns a clean drawing of a paper into what a scanner or a telephone makes of it.

A drawing comes in at three times the final size, with the boxes that the page marked on it. It goes out as a
JPEG (WebP where the outline is kept) with the boxes as fractions of the picture, moved the same way as the ink.
"""

import io

import cv2
import numpy as np
from PIL import Image

from handled import handled

PAPER = [250, 248, 242]
LID = (219, 223, 225)  # what a flatbed sees beside the paper, blue first


def clouds(rng, height, width, cell):
    """Smooth noise of mean 0, about -1 to 1, with features of `cell` pixels."""
    small = rng.standard_normal((max(2, height // cell + 2), max(2, width // cell + 2))).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def aged(page, rng, look):
    """Paper fibre, worn toner, folds and handling marks; the shape stays."""
    height, width = page.shape[:2]
    stock = np.array(look.get("paper", PAPER)[::-1], np.float32)
    ink = stock - page
    wear = 1.0 - look.get("wear", 0.05) * np.clip(clouds(rng, height, width, 90) + 0.3, 0, 2)[..., None]
    speckle = (rng.random((height // 2, width // 2)) < look.get("specks", 0.012)).astype(np.float32)
    speckle = cv2.resize(cv2.GaussianBlur(speckle, (0, 0), 0.7), (width, height))[..., None]
    page = stock - ink * wear * (1.0 - 0.55 * np.clip(speckle * 1.6, 0, 1))
    if look.get("ghost"):  # the other side shows through thin paper
        back = cv2.GaussianBlur(page[:, ::-1].copy(), (0, 0), 5)
        page -= (stock - back) * look["ghost"]
    fibre = 1.0 * clouds(rng, height, width, 5) + 1.0 * clouds(rng, height, width, 40) + 1.6 * clouds(rng, height, width, 420)
    page += fibre[..., None] * look.get("fibre", 1.0) * np.array([1.0, 1.0, 1.15], np.float32)
    for fold in look.get("folds", []):
        page = folded(page, rng, fold)
    if look.get("creases"):
        page = creased(page, rng, look["creases"])
    if look.get("ring"):
        page = cup_ring(page, rng, *look["ring"])
    for x, y in look.get("holes", []):
        cv2.circle(page, (int(x * width), int(y * height)), int(width * 0.0145), LID, -1, cv2.LINE_AA)
        cv2.ellipse(page, (int(x * width), int(y * height)), (int(width * 0.0145),) * 2, 0, 180, 300, (150, 148, 142), 3, cv2.LINE_AA)
    return page


def folded(page, rng, fold):
    """One crease right across: `["y", 0.33, 1.0]` axis, place, strength (negative folds the other way)."""
    axis, place, strength = fold
    if axis == "x":
        return folded(page.transpose(1, 0, 2), rng, ["y", place, strength]).transpose(1, 0, 2)
    height, width = page.shape[:2]
    bend = clouds(rng, 1, width, width // 3)[0] * 2.0
    offset = np.arange(height, dtype=np.float32)[:, None] - (place * height + bend[None, :])
    broad = np.exp(-np.abs(offset) / (0.055 * height)) * np.sign(offset) * 5.5 * strength
    sharp = (np.exp(-((offset + 3) / 3.2) ** 2) * 11 - np.exp(-((offset - 3) / 3.6) ** 2) * 15) * abs(strength)
    page = page + (broad + sharp)[..., None]
    worn = np.exp(-(offset / 3.5) ** 2) * (clouds(rng, height, width, 7) > 0.35) * 0.75 * abs(strength)
    return page + (247 - page) * np.clip(worn, 0, 1)[..., None]


def creased(page, rng, count):
    """Short handling creases: a light and a dark hair side by side."""
    height, width = page.shape[:2]
    mark = np.zeros((height, width), np.float32)
    for _ in range(count):
        x, y = rng.random(2) * [width, height]
        angle, length = rng.random() * 6.28, (0.05 + 0.2 * rng.random()) * width
        tip = (int(x + np.cos(angle) * length), int(y + np.sin(angle) * length))
        cv2.line(mark, (int(x), int(y)), tip, 1.0, 2, cv2.LINE_AA)
    mark = cv2.GaussianBlur(mark, (0, 0), 2.0)
    return page + ((np.roll(mark, 3, 0) - np.roll(mark, -3, 0)) * -34)[..., None]


def cup_ring(page, rng, x, y, size):
    """Where a tea cup stood."""
    height, width = page.shape[:2]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot(columns - x * width, rows - y * height) + clouds(rng, height, width, 200) * 5
    edge = np.exp(-((away - size * width) / 7) ** 2) + 0.35 * np.exp(-((away - size * width * 0.965) / 16) ** 2)
    around = np.clip(0.55 + 0.6 * clouds(rng, height, width, 260), 0.05, 1.0)
    return page - (edge * around)[..., None] * np.array([66, 44, 26], np.float32)


def bent(page, rng, amount):
    """The small waves of paper that does not lie flat."""
    height, width = page.shape[:2]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    dx = clouds(rng, height, width, 900) * 2.4 * amount
    dy = clouds(rng, height, width, 800) * 3.0 * amount
    return cv2.remap(page, columns + dx, rows + dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def corners(width, height, rng, look):
    """Where the four corners of the paper lie in the picture, and the picture's size."""
    margin = look.get("margin", 0.004) * width
    turn = np.deg2rad(look.get("turn", 0.4))
    square = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    middle = np.array([width / 2, height / 2], np.float32)
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]], np.float32)
    placed = (square - middle) @ spin.T + middle
    placed += (rng.random((4, 2)).astype(np.float32) - 0.5) * look.get("lean", 0.003) * width
    size = (int(width + 2 * margin), int(height + 2 * margin))
    return square, placed + margin, size


def table_top(rng, height, width, kind):
    """What the paper lies on in a photograph: wood or the cardboard of its own box."""
    if kind == "card":
        base = np.array([112, 152, 186], np.float32)
        grain = clouds(rng, height, width, 3) * 2.6 + clouds(rng, height, width, 300) * 7
        flute = np.sin(np.arange(width, dtype=np.float32) / 17)[None, :] * 1.6
        return base + (grain + flute)[..., None]
    base = np.array([58, 88, 122], np.float32)
    long = cv2.resize(rng.standard_normal((height // 9 + 2, 5)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    fine = cv2.resize(rng.standard_normal((height // 2 + 2, width // 160 + 2)).astype(np.float32), (width, height))
    return base + (long * 8 + fine * 4 + clouds(rng, height, width, 500) * 9)[..., None]


def scanned(png, boxes, look, seed):
    """A drawing (PNG bytes, 3x) and its boxes in pixels, as the bytes, suffix, size and boxes of a scan."""
    rng = np.random.default_rng(seed)
    drawing = np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(np.float32)
    alpha = drawing[..., 3:] / 255.0
    tint = np.array(look.get("paper", PAPER), np.float32)
    page = (drawing[..., :3] * alpha + tint * (1 - alpha))[..., ::-1].copy()
    page = bent(aged(page, rng, look), rng, look.get("wave", 1.0))
    height, width = page.shape[:2]
    square, placed, (out_w, out_h) = corners(width, height, rng, look)
    lens = cv2.getPerspectiveTransform(square, placed)
    sheet = np.full((height, width), 1.0, np.float32) if not look.get("outline") else np.ascontiguousarray(alpha[..., 0])
    page, sheet = handled(np.ascontiguousarray(page), sheet, rng, {**look, "stock": look.get("paper", PAPER)})
    cover = cv2.warpPerspective(sheet, lens, (out_w, out_h), flags=cv2.INTER_AREA)
    moved = cv2.warpPerspective(page, lens, (out_w, out_h), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    under = bed(rng, out_h, out_w, look, cover)
    picture = moved if look.get("outline") else moved * cover[..., None] + under * (1 - cover[..., None])
    picture = lit(picture, rng, look)
    final_w = look.get("width", 1240)
    final_h = round(out_h * final_w / out_w)
    picture = cv2.resize(picture, (final_w, final_h), interpolation=cv2.INTER_AREA)
    picture += rng.standard_normal(picture.shape).astype(np.float32) * look.get("grain", 1.7)
    picture = Image.fromarray(np.clip(picture[..., ::-1], 0, 255).astype(np.uint8))
    if look.get("grey"):
        picture = picture.convert("L").convert("RGB")
    out = io.BytesIO()
    if look.get("outline"):
        shape = cv2.resize(cover, (final_w, final_h), interpolation=cv2.INTER_AREA)
        picture.putalpha(Image.fromarray((shape * 255).astype(np.uint8)))
        picture.save(out, "WEBP", quality=84, method=6, exact=True)
        suffix = "webp"
    else:
        picture.save(out, "JPEG", quality=look.get("quality", 86), optimize=True, subsampling=2)
        suffix = "jpg"
    moved_boxes = [dict(box, rect=moved_rect(box["rect"], lens, out_w, out_h)) for box in boxes]
    return out.getvalue(), suffix, (final_w, final_h), moved_boxes


def bed(rng, height, width, look, cover):
    """What lies behind the paper, with the paper's own shadow on it."""
    photo = look.get("photo")
    under = table_top(rng, height, width, photo) if photo else np.full((height, width, 3), LID, np.float32)
    deep = width * (0.012 if photo else 0.003)
    shade = cv2.GaussianBlur(np.roll(cover, (int(deep), int(deep * 0.6)), (0, 1)), (0, 0), deep)
    return under * (1 - (0.55 if photo else 0.42) * shade[..., None])


def lit(picture, rng, look):
    """Light: a window for a photograph, a lamp that fades to one side for a scanner."""
    height, width = picture.shape[:2]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    if look.get("photo"):
        light = 1.06 - 0.22 * across - 0.10 * down + 0.03 * clouds(rng, height, width, max(height, width) // 2)
        picture = picture * light[..., None] * np.array([0.90, 0.97, 1.02], np.float32)
        return cv2.GaussianBlur(picture, (0, 0), 1.5)
    side = across if rng.random() < 0.5 else 1 - across
    picture = picture * (1 - 0.05 * np.exp(-side / 0.02) - 0.018 * down)[..., None]
    streaks = (rng.random(width) < 0.0011).astype(np.float32)
    streaks = cv2.GaussianBlur(streaks[None, :], (0, 0), 1.0) * look.get("streaks", 5.0)
    return cv2.GaussianBlur(picture - streaks[..., None], (0, 0), 1.0)


def moved_rect(rect, lens, width, height):
    """A box of the drawing as x, y, w, h fractions of the scan, enclosing."""
    x, y, w, h = rect
    points = np.array([[[x, y], [x + w, y], [x + w, y + h], [x, y + h]]], np.float32)
    moved = cv2.perspectiveTransform(points, lens)[0] / [width, height]
    low, high = np.clip(moved.min(0), 0, 1), np.clip(moved.max(0), 0, 1)
    return {name: round(float(value), 4) for name, value in zip("xywh", [*low, *(high - low)])}
