import type { Mark } from '../../bindings/Mark';

/** A place on the plot: from the left as a fraction of it, from the top in units of the wall. */
export interface Spot {
  x: number;
  y: number;
}

/** What words must keep clear of, and how wide the plot is, in units of the wall. */
export interface Ground {
  /** The line of readings. */
  line: Spot[];
  /** Heights of limits, mean and target. */
  across: number[];
  wide: number;
  high: number;
}

/** Where the words of a change stand. */
export interface Lettered {
  words: string;
  x: number;
  /** Their middle. */
  y: number;
  /** How wide they may be, in units of the wall. */
  room: number;
  /** They end at their line rather than begin there. */
  leftward: boolean;
  /** No place is clear: they need the paint behind them. */
  crossed: boolean;
}

/** From a letter to the next, on average, and from the change's line to its words. */
const LETTER = 13.6;
const INDENT = 14;
/** So far the middle of words stays off readings with their rings, off what runs across, off other words. */
const CLEAR = { line: 40, across: 22, words: 36 };
/** Words may stand so far above the plot, and must end so far above its lower edge. */
const ABOVE = 24;
const BELOW = 20;
const SAMPLES = 24;

/** Letters changes beside their lines, each as near to `wanted` (units from the top) as nothing crosses it. */
export function lettered(marks: { date: Mark['date']; words: string; x: number }[], ground: Ground, wanted: number): Lettered[] {
  const placed: (Lettered & { from: number; to: number })[] = [];
  for (const { words, x } of marks) {
    const length = (words.length * LETTER + INDENT) / ground.wide;
    const leftward = x + length > 1 && x > 0.5;
    const room = leftward ? x : 1 - x;
    const [from, to] = leftward ? [x - Math.min(length, room), x] : [x, x + Math.min(length, room)];
    const readings = Array.from({ length: SAMPLES }, (_, at) => heightAt(ground.line, from + ((to - from) * at) / (SAMPLES - 1)));
    const beside = placed.filter((other) => other.from < to && from < other.to);
    const clear = (y: number) =>
      readings.every((reading) => reading === null || Math.abs(reading - y) >= CLEAR.line) &&
      ground.across.every((height) => Math.abs(height - y) >= CLEAR.across) &&
      beside.every((other) => Math.abs(other.y - y) >= CLEAR.words);
    const heights: number[] = [];
    for (let y = -ABOVE; y <= ground.high - BELOW; y += 4) if (clear(y)) heights.push(y);
    const y = heights.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
    placed.push({ words, x, y: y ?? wanted, leftward, room: room * ground.wide - INDENT, crossed: y === undefined, from, to });
  }
  return placed;
}

/** How high the line of readings runs at a place; nothing before its first and after its last. */
function heightAt(line: Spot[], x: number): number | null {
  const next = line.findIndex((spot) => spot.x >= x);
  const [one, other] = [line[next - 1], line[next]];
  if (!one || !other) return null;
  return one.y + ((other.y - one.y) * (x - one.x)) / Math.max(1e-9, other.x - one.x);
}
