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
/** How thick a stream is drawn that nobody counted, and so much of it may leave. */
const PENCILLED = { thick: 200, leaves: 110 };
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
  /** Whether its width is known; else only how it grows and thins. */
  counted: boolean;
  stream: string;
  /** Its upper and its lower edge, open where it enters and leaves the wall. */
  edges: string;
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
  const streams = answer.opening !== null && answer.now !== null;
  const high = !streams || answer.came.some(({ words, cost_each }) => (words.length + (cost_each === null ? 0 : 10)) * LETTER > room) ? CAME.two : CAME.one;
  const most = Math.max(0, ...answer.left.map(({ customers }) => customers ?? 0));
  const ribbons = Math.min(high / Math.max(1, sum(answer.came)), LEFT / Math.max(1, most));
  // Without a count of them, or with more who left than there were, nobody knows how wide the stream is.
  const scale = streams
    ? Math.min(ribbons, THICK / Math.max(1, answer.opening ?? 0))
    : Math.min(ribbons, PENCILLED.leaves / Math.max(1, sum(answer.left)));
  const bottom = TOP + (streams ? Math.max(THINNEST, (answer.opening ?? 0) * scale) : PENCILLED.thick);
  const came = along(answer.came, first, last, scale, TOP, -1);
  const left = along(answer.left, 478, 1618, scale, bottom, 1);
  return {
    counted: streams,
    stream: outline(came, left, bottom),
    edges: edgesOf(came, left, bottom),
    came,
    left,
    top: TOP,
    bottom,
    nowTop: came.at(-1)?.behind ?? TOP,
    nowBottom: left.at(-1)?.behind ?? bottom,
  };
}

/** Spreads ribbons along an edge; each that joins above raises it, each that leaves below raises it too. */
function along(ribbons: Ribbon[], from: number, to: number, scale: number, edge: number, side: 1 | -1): Place[] {
  const apart = ribbons.length > 1 ? (to - from) / (ribbons.length - 1) : 0;
  const first = ribbons.length > 1 ? from : (from + to) / 2;
  const back = apart > 0 ? Math.min(BACK, apart * CROWDED) : BACK;
  return ribbons.map((ribbon, at) => {
    const counted = ribbon.customers === null ? 0 : Math.max(THINNEST, ribbon.customers * scale);
    const before = edge;
    edge -= counted;
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

/** Both edges as lines that begin anew where a ribbon joins or leaves. */
function edgesOf(came: Place[], left: Place[], bottom: number): string {
  const line = (places: Place[], from: number) => `M0 ${from}${places.map(({ x, behind }) => `H${x}M${x} ${round(behind)}`).join('')}H${EDGE}`;
  return line(came, TOP) + line(left, bottom);
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
