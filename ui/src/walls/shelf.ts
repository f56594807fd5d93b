import type { Box } from './pile';

/** Between sheets, in units of the wall: at least, and at most where there are few. */
const GAP = 42;
const WIDEST_GAP = 140;
/** A caption needs so much width, whatever hangs above it. */
const NARROWEST = 150;
/** How high a row is at most, and how wide a sheet against its row's height. */
const HIGHEST = 700;
/** One row is better than two in which sheets are hardly larger. */
const HARDLY = 0.85;
const WIDEST = 1.16;

/**
 * Hangs papers (by width divided by height) in one row where they are large enough in it, else in two, each sheet with
 * room for a caption below it. Answers the boxes of those for which there is room, in their order; none is narrower than
 * its caption needs.
 */
export function shelf(shapes: number[], room: { w: number; h: number }, caption: number): Box[] {
  const half = room.h / 2 - caption;
  const whole = Math.min(HIGHEST, room.h - caption);
  const one = largest(shapes, room.w, whole);
  if (one >= HARDLY * half) return row(shapes, one, 0.4 * (room.h - caption - one), room.w);
  const first = parted(shapes, half, room.w);
  const upper = row(shapes.slice(0, first), half, 0, room.w);
  return [...upper, ...row(shapes.slice(first), half, room.h / 2, room.w)];
}

function widthIn(shape: number, high: number): number {
  return Math.min(high * shape, high * WIDEST);
}

function stepIn(shape: number, high: number): number {
  return Math.max(widthIn(shape, high), NARROWEST);
}

/** How wide a row of sheets is with the least gaps. */
function wideOf(shapes: number[], high: number): number {
  return shapes.reduce((sum, shape) => sum + stepIn(shape, high), GAP * Math.max(0, shapes.length - 1));
}

/** The height, at most `most`, in which all hang beside one another; 0 where they never do. */
function largest(shapes: number[], wide: number, most: number): number {
  for (let high = Math.floor(most); high > 0; high -= 4) if (wideOf(shapes, high) <= wide) return high;
  return 0;
}

/** How many of them hang in the upper of two rows: as many as below, where all find room so. */
function parted(shapes: number[], high: number, wide: number): number {
  const fits = (from: number) => shapes.findIndex((_, at) => at > from && wideOf(shapes.slice(from, at + 1), high) > wide);
  const most = fits(0) < 0 ? shapes.length : fits(0);
  for (let first = Math.ceil(shapes.length / 2); first < most; first++) if (wideOf(shapes.slice(first), high) <= wide) return first;
  return most;
}

/** The sheets of a row that have room, apart as far as looks good. */
function row(shapes: number[], high: number, y: number, wide: number): Box[] {
  const count = shapes.findIndex((_, at) => at > 0 && wideOf(shapes.slice(0, at + 1), high) > wide);
  const shown = count < 0 ? shapes : shapes.slice(0, count);
  const gap = shown.length > 1 ? Math.min(WIDEST_GAP, GAP + (wide - wideOf(shown, high)) / (shown.length - 1)) : 0;
  let x = 0;
  return shown.map((shape) => {
    const w = widthIn(shape, high);
    const box = { x, y, w, h: w / shape };
    x += stepIn(shape, high) + gap;
    return box;
  });
}
