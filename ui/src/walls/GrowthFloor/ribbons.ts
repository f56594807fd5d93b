import type { GrowthFloor } from '../../bindings/GrowthFloor';
import type { Ribbon } from '../../bindings/Ribbon';

/** The wall's width; places are in units of the wall. */
export const EDGE = 1920;
/** The stream's upper edge where it enters, and how thick it is there. */
const TOP = 470;
const THICK = 282;
/** How thick a ribbon is drawn whose customers nobody counted. */
const UNKNOWN = 34;
const THINNEST = 4;
/** How far to the left of where it joins, and how high above, a ribbon begins. */
const BACK = 272;
/** How much of the way to the next one a ribbon may take. */
const CROWDED = 0.82;
const RISE = 98;
/** Words end before the wall's margin. */
const MARGIN = 84;
/** Between the words of one ribbon and those of the next. */
const GUTTER = 12;
/** How far behind where a ribbon leaves its words begin. */
export const LABEL = 3;

/** A ribbon with its place: where it meets the stream's edge, how thick it is, and where that edge is then. */
export interface Place {
  ribbon: Ribbon;
  x: number;
  /** Where it begins (came). */
  from: number;
  thick: number;
  /** The stream's edge before and behind it. */
  before: number;
  behind: number;
  /** Where its words end (came). */
  labelY: number;
  /** How wide its words may be. */
  room: number;
}

/** The stream with all that joins and leaves it, on one scale. */
export interface Floor {
  stream: string;
  came: Place[];
  left: Place[];
  top: number;
  bottom: number;
  nowTop: number;
  nowBottom: number;
}

/** So much of what came may be high together, in words of one line and of two; so thick is what left at one place. */
const CAME = { one: 124, two: 92 };
const LEFT = 64;
/** A letter of the words above a ribbon. */
const LETTER = 12.4;

/** The whole floor: opening, what came from above, what left below. */
export function floorOf(answer: GrowthFloor): Floor {
  const crowd = answer.came.length > 3;
  const [first, last] = crowd ? [430, 1470] : [551, 1382];
  const room = answer.came.length > 1 ? (last - first) / (answer.came.length - 1) : 600;
  const high = answer.came.some(({ words, cost_each }) => (words.length + (cost_each === null ? 0 : 10)) * LETTER > room) ? CAME.two : CAME.one;
  const most = Math.max(0, ...answer.left.map(({ customers }) => customers ?? 0));
  const scale = Math.min(THICK / Math.max(1, answer.opening ?? 0), high / Math.max(1, sum(answer.came)), LEFT / Math.max(1, most));
  // Without a count of them, or with more who left than there were, there is no stream to draw.
  const streams = answer.opening !== null && answer.now !== null;
  const bottom = TOP + (streams && answer.opening !== null ? Math.max(THINNEST, answer.opening * scale) : 0);
  const came = along(answer.came, first, last, scale, TOP, -1);
  const left = along(answer.left, 478, 1618, streams ? scale : 0, bottom, 1, scale);
  return {
    stream: streams ? outline(came, left, bottom) : '',
    came,
    left,
    top: TOP,
    bottom,
    nowTop: came.at(-1)?.behind ?? TOP,
    nowBottom: left.at(-1)?.behind ?? bottom,
  };
}

/**
 * Spreads ribbons along an edge; each that joins above raises it, each that leaves below raises it too, by `rise` for each
 * customer: none, where no edge is drawn.
 */
function along(ribbons: Ribbon[], from: number, to: number, rise: number, edge: number, side: 1 | -1, scale = rise): Place[] {
  const apart = ribbons.length > 1 ? (to - from) / (ribbons.length - 1) : 0;
  const first = ribbons.length > 1 ? from : (from + to) / 2;
  const back = apart > 0 ? Math.min(BACK, apart * CROWDED) : BACK;
  return ribbons.map((ribbon, at) => {
    const counted = ribbon.customers === null ? 0 : Math.max(THINNEST, ribbon.customers * scale);
    const before = edge;
    edge -= ribbon.customers === null ? 0 : rise > 0 ? counted : 0;
    const thick = counted || UNKNOWN;
    const x = Math.round(first + apart * at);
    const labelY = edge - RISE - (side < 0 ? 12 : 0);
    const from = x - back;
    const room = Math.min((apart || EDGE - x) - GUTTER, EDGE - MARGIN - (side < 0 ? from : x + LABEL));
    return { ribbon, x, from, thick, before, behind: edge, labelY, room };
  });
}

function outline(came: Place[], left: Place[], bottom: number): string {
  const upper = came.map(({ x, behind }) => `H${x}V${round(behind)}`).join('');
  const lower = left.toReversed().map(({ x, before }) => `H${x}V${round(before)}`).join('');
  return `M0 ${TOP}${upper}H${EDGE}V${round(left.at(-1)?.behind ?? bottom)}${lower}H0Z`;
}

/** A ribbon that falls into the stream: its lower edge is the stream's old upper edge. */
export function inflow({ x, from, thick, behind }: Place): string {
  const low = round(behind + thick);
  const top = round(behind);
  const start = round(behind - RISE);
  const startLow = round(behind - RISE + thick);
  const bend = round((from + x) / 2);
  return `M${from} ${start}C${bend} ${start} ${bend} ${top} ${x} ${top}V${low}C${bend} ${low} ${bend} ${startLow} ${from} ${startLow}Z`;
}

/** A ribbon that leaves the stream's lower edge, turns down and ends in an arrow. */
export function outflow({ x, thick, before }: Place): { ribbon: string; head: string } {
  const middle = x + 82;
  const half = thick / 2;
  const neck = 853;
  const wide = 12 + thick * 0.48;
  const top = round(before - thick);
  const ribbon =
    `M${x} ${top}C${round(middle + half - 34)} ${top} ${round(middle + half)} ${round(before)} ${round(middle + half)} ${neck}` +
    `H${round(middle - half)}C${round(middle - half)} ${round(before + 34)} ${round(middle - half - 24)} ${round(before)} ${x} ${round(before)}Z`;
  const head = `M${round(middle - half - wide * 0.55)} ${neck}H${round(middle + half + wide * 0.55)}L${middle} ${round(neck + wide + half * 0.55)}Z`;
  return { ribbon, head };
}

function sum(ribbons: Ribbon[]): number {
  return ribbons.reduce((all, { customers }) => all + (customers ?? 0), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
