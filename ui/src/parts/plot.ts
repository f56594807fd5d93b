import type { Cadence } from '../bindings/Cadence';
import type { Judged } from '../bindings/Judged';
import type { Xmr } from '../bindings/Xmr';

/** The side of the square in which paths are written; the chart stretches it to its box. */
export const SIDE = 1000;

/** Lowest and highest value that a chart shows. */
export interface Domain {
  low: number;
  high: number;
}

/** All that a chart has to show: its readings, mean and limits, and what else is drawn on it. */
export function domainOf(chart: Xmr, also: number[] = []): Domain {
  const values = chart.points.map((point) => point.value).concat(also);
  if (chart.mean !== null) values.push(chart.mean);
  if (chart.limits) values.push(chart.limits.lower, chart.limits.upper);
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** The domain made as wide as `span`, about its middle: charts under one another are compared by their height. */
export function widen({ low, high }: Domain, span: number): Domain {
  const more = Math.max(0, span - (high - low)) / 2;
  return { low: low - more, high: high + more };
}

/** Places readings in a box: fractions from its left and from its top. */
export class Plot {
  private readonly from: number;
  private readonly to: number;

  constructor(
    points: Judged[],
    private readonly domain: Domain,
    /** How much of the width stays free at either end. */
    private readonly inset = 0,
  ) {
    this.from = day(points[0]?.period);
    this.to = day(points.at(-1)?.period);
  }

  /** A day's place from the left, 0-1; by the calendar, so that a missing month leaves its gap. */
  x(date: string): number {
    if (this.to === this.from) return 0.5;
    const along = (day(date) - this.from) / (this.to - this.from);
    return this.inset + Math.min(1, Math.max(0, along)) * (1 - 2 * this.inset);
  }

  /** A value's place from the top, 0-1. */
  y(value: number): number {
    const { low, high } = this.domain;
    return high === low ? 0.5 : (high - value) / (high - low);
  }

  /** The line through all readings; it stops where one is missing. */
  line(points: Judged[], cadence: Cadence): string {
    return unbroken(points, cadence)
      .map((piece) => lineThrough(piece.map((point) => [this.x(point.period), this.y(point.value)])))
      .join('');
  }

  /** A dot for each reading; drawn as a round-ended stroke, so that stretching does not bend it. */
  dots(points: Judged[]): string {
    return dotsAt(points.map((point) => [this.x(point.period), this.y(point.value)]));
  }
}

/** More days than these between two readings, and one is missing: the longest period and a half; of days a long weekend. */
const MISSING: Record<Cadence, number> = { days: 4, weeks: 11, months: 46, quarters: 138, years: 549, irregular: Infinity };

/** Readings between which none is missing. */
export function unbroken(points: Judged[], cadence: Cadence): Judged[][] {
  const begins = points.flatMap((point, at) => (at === 0 || day(point.period) - day(points[at - 1]?.period) > MISSING[cadence] ? [at] : []));
  return begins.map((begin, at) => points.slice(begin, begins[at + 1]));
}

/** The readings that no line goes through. */
export function alone({ points, cadence }: Xmr): Judged[] {
  return unbroken(points, cadence).flatMap((piece) => (piece.length === 1 ? piece : []));
}

/** A path through fractions of the box. */
export function lineThrough(places: [number, number][]): string {
  return places.map(([x, y], at) => `${at ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
}

/** A path of dots at fractions of the box. */
export function dotsAt(places: [number, number][]): string {
  return places.map(([x, y]) => `M${round(x)} ${round(y)}h.01`).join('');
}

function round(fraction: number): number {
  return Math.round(fraction * SIDE * 10) / 10;
}

function day(date: string | undefined): number {
  return date ? Date.parse(date) / 86_400_000 : 0;
}
