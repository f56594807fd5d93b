import type { Bay } from '../bindings/Bay';
import type { Stream } from '../bindings/Stream';
import type { Words } from '../parts/words';

/** How much of the wall's width a bay takes, against 1 of an ordinary one: the focus and hot stages get up to a quarter more. */
export function widthOf(bay: Pick<Bay, 'paint' | 'lamp'>): number {
  if (bay.lamp) return 1.25;
  return [1, 1, 1.08, 1.12, 1.18][bay.paint] ?? 1;
}

/**
 * The bays' left edges and the last one's right edge, as fractions of the wall's width. None is less wide than it needs
 * (fractions, too) as long as there is room for that: those that need less give way.
 */
export function edgesOf(bays: Pick<Bay, 'paint' | 'lamp'>[], needs: number[] = []): number[] {
  const sum = (all: number[]) => all.reduce((before, one) => before + one, 0);
  const wished = bays.map(widthOf);
  const widths = wished.map((width) => width / sum(wished));
  const lack = widths.map((width, at) => Math.max(0, (needs[at] ?? 0) - width));
  const spare = widths.map((width, at) => Math.max(0, width - (needs[at] ?? 0)));
  const given = Math.min(1, sum(spare) / Math.max(1e-9, sum(lack)));
  const taken = Math.min(1, sum(lack) / Math.max(1e-9, sum(spare)));
  let at = 0;
  return [0, ...widths.map((width, bay) => (at += width + (lack[bay] ?? 0) * given - (needs.length ? (spare[bay] ?? 0) * taken : 0)))];
}

/** When customers were counted: "a year ago", or in which month. */
export function ago(since: string, say: Words, now = Date.now()): string {
  const days = (now - Date.parse(since)) / 86_400_000;
  return days > 330 && days < 460 ? 'a year ago' : `in ${say.monthOfYear(since)}`;
}

/** One bay's leak on the floor. */
export interface LeakPlace {
  /** Where the arrow points down, as a fraction of the wall's width. */
  x: number;
  /** The lower edge of the stream just before it, from the stream's upper edge; the opening stream is 1 thick. */
  edge: number;
  /** How thick the ribbon is; the opening stream is 1. */
  ribbon: number;
}

/** The stream's thickness along a wall's floor and where it leaks. */
export interface Floor {
  /** The stream's lower edge from the left: fractions of the wall's width, thickness 0-1. */
  outline: { x: number; edge: number }[];
  /** For each bay; none where nobody is known to leave. */
  leaks: (LeakPlace | null)[];
}

/** Within a bay, where its leak's arrow points down. */
const ARROW = 0.62;

/**
 * Customers as a stream that thins by those who leave at each bay. Those who left and whom no bay counts (or, should the
 * tables disagree, those counted twice) thin it evenly along the whole way, so that it ends with those who go on.
 */
export function floorOf(bays: Bay[], stream: Stream, edges: number[]): Floor {
  const opening = Math.max(1, stream.opening);
  const left = bays.map((bay) => Math.max(0, bay.leak?.customers ?? 0) / opening);
  const enter = Math.max(0, stream.enter) / opening;
  const uncounted = enter - Math.max(0, stream.leave) / opening - left.reduce((all, part) => all + part, 0);
  const outline: Floor['outline'] = [{ x: 0, edge: enter }];
  const leaks: Floor['leaks'] = [];
  let gone = 0;
  bays.forEach((bay, at) => {
    const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 1];
    const x = from + ARROW * (to - from);
    const edge = enter - gone - uncounted * x;
    const ribbon = left[at] ?? 0;
    leaks.push(bay.leak ? { x, edge, ribbon } : null);
    if (ribbon > 0) {
      gone += ribbon;
      outline.push({ x, edge }, { x: x + 0.15 * (to - from), edge: edge - ribbon });
    }
  });
  outline.push({ x: 1, edge: enter - gone - uncounted });
  return { outline, leaks };
}

/** How thick the largest leak is of a stream that nobody counted, which is 1 thick. */
const LARGEST = 0.2;

/** A stream of unknown width: as thick where it ends as where it enters, with its leaks on a scale of their own. */
export function pencilledFloor(bays: Bay[], edges: number[]): Floor {
  const most = Math.max(1, ...bays.map(({ leak }) => leak?.customers ?? 0));
  return {
    outline: [{ x: 0, edge: 1 }, { x: 1, edge: 1 }],
    leaks: bays.map(({ leak }, at) => {
      const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 1];
      return leak && { x: from + ARROW * (to - from), edge: 1, ribbon: (LARGEST * Math.max(0, leak.customers ?? 0)) / most };
    }),
  };
}

/** The stream as a path in a square of `side`, its upper edge at 0; steps are smooth. */
export function streamPath(outline: Floor['outline'], side: number): string {
  const place = (fraction: number) => Math.round(fraction * side * 100) / 100;
  const [first, ...rest] = outline;
  let path = `M0 0V${place(first?.edge ?? 1)}`;
  let from = first ?? { x: 0, edge: 1 };
  for (const to of rest) {
    const middle = place((from.x + to.x) / 2);
    path += `C${middle} ${place(from.edge)} ${middle} ${place(to.edge)} ${place(to.x)} ${place(to.edge)}`;
    from = to;
  }
  return `${path}V0Z`;
}
