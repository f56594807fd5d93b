import type { PaperFace } from '../bindings/PaperFace';
import { shapeOf } from '../parts/shape';
import type { Box } from './pile';

/** A line of what is said of papers. */
const LINE = 32;

/** Which papers of a stage hang on its wall, how they hang, and on how many lines stands what is said of them. */
export function hangingOf(papers: PaperFace[], inAll: number, width: number, height: number, most: number) {
  const count = fitting(inAll, width, most);
  // A bleached sheet hangs last, beside the words that say how old it is.
  const shown = papers.slice(0, count).sort((one, other) => Number(!!one.stale_months) - Number(!!other.stale_months));
  const stale = shown.filter((paper) => paper.stale_months !== null);
  const lines = (stale.length ? (stale.length === 1 ? 1 : 2) : 0) + (count < inAll ? 2 : 0);
  return { count, shown, stale, lines, rows: paperRows(shown.map(shapeOf), { w: width, h: height }, lines ? { w: 200, h: lines * LINE } : null) };
}

/** How sheets hang in rows: their boxes in order, and where a caption stands. */
export interface Rows {
  boxes: Box[];
  /** The caption's upper left corner: beside the last sheet or below it. */
  caption: { x: number; y: number };
}

/** The room that a caption needs. */
export interface Caption {
  w: number;
  h: number;
}

const GAP = 16;
const WIDEST_GAP = 64;
/** So much a row laps over the one above where height is short. */
const LAP = 18;
/** No sheet is wider than this, in heights of its row: a card that lies must not shrink the letters beside it. */
const WIDEST = 1.15;
/** A sheet counts as no smaller than this share of its height squared: a till receipt must not take the wall. */
const SLIMMEST = 0.45;
const MOST_ROWS = 3;
/** Of ways whose worth differs by no more than this, the one with more sheets above hangs better. */
const ALIKE = 8;

/** How many papers hang in a lane so wide: five, more where a neighbour left its room; never all but one. */
export function fitting(papers: number, width: number, five = 5): number {
  const most = five + Math.max(0, Math.floor((width - 640) / 215));
  return papers <= most + 1 ? papers : most;
}

/**
 * Hangs sheets (by width divided by height) in one to three rows, so that the smallest is as large as it can be. Of all
 * ways to part them, letters with letters and cards with cards, it takes the best; the last sheet hangs in the last row,
 * with its caption beside it or below.
 */
export function paperRows(shapes: number[], room: { w: number; h: number }, caption: Caption | null): Rows {
  if (shapes.length === 0) return { boxes: [], caption: { x: 0, y: 0 } };
  const ways = partings(shapes).flatMap((rows) => (caption ? [hang(shapes, rows, room, caption, true), hang(shapes, rows, room, caption, false)] : [hang(shapes, rows, room, null, true)]));
  const most = Math.max(...ways.map(({ worth }) => worth));
  const alike = ways.filter(({ worth }) => worth >= most - ALIKE);
  const above = (way: { boxes: Box[] }) => way.boxes.filter(({ y }) => y === 0).length;
  const { boxes, below } = alike.reduce((best, way) => (above(way) > above(best) ? way : best));
  const last = boxes.at(-1) ?? { x: 0, y: 0, w: 0, h: 0 };
  // At its middle: higher up it would seem to belong to the sheet above.
  const beside = { x: last.x + last.w + 20, y: last.y + Math.max(LAP, (last.h - (caption?.h ?? 0)) / 2) };
  return { boxes, caption: below ? { x: 0, y: Math.max(...boxes.map(({ y, h }) => y + h)) + 14 } : beside };
}

/** Every way to part the sheets into rows by their shapes, slim ones above or below, the last sheet in the last row. */
function partings(shapes: number[]): number[][][] {
  const last = shapes.length - 1;
  const rising = shapes.map((_, at) => at).slice(0, last).sort((one, other) => (shapes[one] ?? 1) - (shapes[other] ?? 1));
  const orders = [rising, rising.toReversed()];
  const part = (order: number[], rows: number): number[][][] =>
    rows === 1 ? [[order]] : order.flatMap((_, at) => part(order.slice(at + 1), rows - 1).map((rest) => [order.slice(0, at + 1), ...rest]));
  return orders.flatMap((order) =>
    Array.from({ length: MOST_ROWS }, (_, more) => more + 1).flatMap((rows) =>
      part(order, rows).map((way) => way.map((row, at) => (at === rows - 1 ? [...row, last] : row).sort((one, other) => one - other))),
    ),
  );
}

/** Sizes and places the sheets of one way, and says what it is worth: the size of the smallest sheet, and a little of all. */
function hang(shapes: number[], rows: number[][], room: { w: number; h: number }, caption: Caption | null, beside: boolean) {
  const shape = (at: number) => shapes[at] ?? 1;
  const widthIn = (at: number) => Math.min(shape(at), WIDEST);
  const sizeIn = (at: number) => Math.sqrt(Math.max(SLIMMEST, widthIn(at) ** 2 / shape(at)));
  const wide = rows.map((_, row) => room.w - (caption && beside && row === rows.length - 1 ? caption.w + 20 : 0));
  const sum = (row: number[]) => row.reduce((all, at) => all + widthIn(at), 0);
  const free = rows.map((row, at) => ((wide[at] ?? 0) - GAP * (row.length - 1)) / sum(row));
  const smallest = rows.map((row) => Math.min(...row.map(sizeIn)));
  const high = room.h - (caption && !beside ? caption.h + 14 : 0);
  const highs = shared(free, smallest, high + LAP * (rows.length - 1));
  const total = highs.reduce((all, one) => all + one, 0);
  const step = rows.length > 1 ? Math.min(GAP + 4, (high - total) / (rows.length - 1)) : 0;
  const boxes: Box[] = [];
  let y = 0;
  rows.forEach((row, at) => {
    const h = highs[at] ?? 0;
    const gap = row.length > 1 ? Math.min(WIDEST_GAP, ((wide[at] ?? 0) - sum(row) * h) / (row.length - 1)) : 0;
    let x = 0;
    for (const sheet of row) {
      const w = widthIn(sheet) * h;
      boxes[sheet] = { x, y, w, h: w / shape(sheet) };
      x += w + gap;
    }
    y += h + step;
  });
  const sizes = rows.flatMap((row, at) => row.map((sheet) => (highs[at] ?? 0) * sizeIn(sheet)));
  const mean = sizes.reduce((all, one) => all + one, 0) / sizes.length;
  const tight = caption && beside && (boxes.at(-1)?.h ?? 0) < caption.h + LAP;
  return { boxes, below: !beside, worth: tight ? 0 : Math.min(...sizes) + 0.2 * mean };
}

/** Heights of rows, none above what its width allows, together no more than `high`, their smallest sheets alike in size. */
function shared(free: number[], smallest: number[], high: number): number[] {
  const highs = (size: number) => free.map((most, at) => Math.min(most, size / (smallest[at] ?? 1)));
  let [low, top] = [0, 2 * high];
  for (let round = 0; round < 24; round++) {
    const size = (low + top) / 2;
    if (highs(size).reduce((all, one) => all + one, 0) > high) top = size;
    else low = size;
  }
  return highs(low);
}
