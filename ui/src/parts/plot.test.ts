import { describe, expect, it } from 'vitest';
import type { Judged } from '../bindings/Judged';
import type { Xmr } from '../bindings/Xmr';
import { Plot, domainOf, unbroken, widen } from './plot';

const reading = (period: string, value: number): Judged => ({ period, value, n: null, judgement: 'inside', side: null });
const chart = (points: Judged[], limits: Xmr['limits'] = null): Xmr => ({
  points,
  mean: points.length ? 5 : null,
  moving_range: null,
  limits,
  from_readings: points.length,
  runs: [],
  cadence: 'months',
  sentence: { headline: '', words: '' },
});

describe('a chart', () => {
  it('shows its limits even where no reading reaches them', () => {
    const points = [reading('2026-01-01', 4), reading('2026-02-01', 6)];
    expect(domainOf(chart(points, { lower: 1, upper: 9 }))).toEqual({ low: 1, high: 9 });
    expect(domainOf(chart(points), [80])).toEqual({ low: 4, high: 80 });
  });

  it('leaves a gap for a month without a reading', () => {
    const points = [reading('2026-01-01', 1), reading('2026-02-01', 1), reading('2026-04-01', 1)];
    const plot = new Plot(points, { low: 0, high: 2 });
    expect(plot.x('2026-02-01')).toBeCloseTo(31 / 90);
    expect(plot.x('2025-06-01')).toBe(0);
    expect(plot.line(points, 'months').match(/M/g)).toHaveLength(2);
    expect(plot.line(points, 'irregular').match(/M/g)).toHaveLength(1);
  });

  it('has no gap at a weekend, a short month or a leap year', () => {
    const whole = (cadence: Xmr['cadence'], ...days: string[]) => unbroken(days.map((one) => reading(one, 1)), cadence).length;
    expect(whole('days', '2026-10-09', '2026-10-12', '2026-10-13')).toBe(1);
    expect(whole('months', '2026-01-01', '2026-02-01', '2026-03-01')).toBe(1);
    expect(whole('quarters', '2026-01-01', '2026-04-01', '2026-07-01', '2027-01-01')).toBe(2);
    expect(whole('years', '2023-01-01', '2024-01-01', '2025-01-01')).toBe(1);
  });

  it('draws a single reading, and equal readings, in the middle', () => {
    const points = [reading('2026-01-01', 3)];
    const plot = new Plot(points, { low: 3, high: 3 });
    expect(plot.line(points, 'irregular')).toBe('M500 500');
  });

  it('keeps its middle when it is widened to be compared', () => {
    expect(widen({ low: 4, high: 6 }, 6)).toEqual({ low: 2, high: 8 });
    expect(widen({ low: 4, high: 6 }, 1)).toEqual({ low: 4, high: 6 });
  });
});
