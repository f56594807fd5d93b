"""Draws every paper of STORY/papers/ and scans it: into its room's media/ under its hash, and into STORY/papers.json what lies on it.

A paper is a fragment of HTML whose first line is a comment with its size and look as JSON. Elements with
data-mask="why" become masks, with data-remark="name" remarks; the words of a remark are in the story.
"""

import json
import pathlib
import re
import sys
import zlib

from blake3 import blake3
from playwright.sync_api import sync_playwright

from room import folder_of
from scan import scanned

HERE = pathlib.Path(__file__).parent
SCALE = 3


def fonts():
    """The font faces of the packages in node_modules, as CSS."""
    faces = []
    for css in sorted((HERE / "node_modules" / "@fontsource").glob("*/index.css")):
        for name in sorted(css.parent.glob("[0-9]*.css")):
            if re.fullmatch(r"(400|500|600|700|800|400-italic)\.css", name.name):
                faces.append(f'@import url("{name.as_uri()}");')
    variable = HERE / "node_modules" / "@fontsource-variable" / "archivo" / "wdth.css"
    faces.append(f'@import url("{variable.as_uri()}");')
    return "\n".join(faces)


def page_of(paper):
    """The look (JSON of the first line) and the whole HTML page of a paper."""
    text = paper.read_text()
    head, body = text.split("\n", 1)
    look = json.loads(head.removeprefix("<!--").removesuffix("-->"))
    style = (HERE / "sheet.css").read_text()
    size = f"body{{width:{look['w']}px;height:{look['h']}px}}"
    script = (HERE / "ink.js").read_text()
    return look, f"<!doctype html><meta charset=utf-8><style>{fonts()}\n{style}\n{size}</style><body>{body}<script>{script}</script>"


def drawn(browser, paper):
    """The paper as PNG bytes at SCALE, its boxes in those pixels, and its look."""
    look, html = page_of(paper)
    tab = browser.new_page(viewport={"width": look["w"], "height": look["h"]}, device_scale_factor=SCALE)
    made = HERE / ".page.html"
    made.write_text(html)
    tab.goto(made.as_uri())
    tab.evaluate("document.fonts.ready")
    tab.wait_for_timeout(120)
    boxes = [dict(box, rect=[side * SCALE for side in box["rect"]]) for box in tab.evaluate("window.boxes()")]
    png = tab.screenshot(omit_background=True)
    tab.close()
    made.unlink()
    return png, boxes, look


def main(story, *names):
    """Draws the named papers of a story, or all; the others keep what papers.json says of them."""
    room, drawings, written = folder_of(story), HERE / story / "papers", HERE / story / "papers.json"
    known = json.loads(written.read_text()) if written.exists() else {}
    chosen = [paper for paper in sorted(drawings.glob("*.html")) if not names or paper.stem in names]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--allow-file-access-from-files", "--no-sandbox"])
        for paper in chosen:
            png, boxes, look = drawn(browser, paper)
            scan, suffix, (width, height), boxes = scanned(png, boxes, look, zlib.crc32(paper.stem.encode()))
            mark = blake3(scan).hexdigest()
            kept = room / "media" / mark[:2] / f"{mark}.{suffix}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(scan)
            old = known.get(paper.stem)
            if old and old["media"] != mark:
                (room / "media" / old["media"][:2] / f"{old['media']}.{old['suffix']}").unlink(missing_ok=True)
            known[paper.stem] = {"media": mark, "suffix": suffix, "width": width, "height": height, "boxes": boxes}
            print(f"{paper.stem}: {len(scan) // 1024} KB, {width} x {height}")
        browser.close()
    known = {name: known[name] for name in sorted(known) if (drawings / f"{name}.html").exists()}
    written.write_text(json.dumps(known, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
