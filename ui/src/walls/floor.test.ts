import { describe, expect, it } from 'vitest';
import type { Bay } from '../bindings/Bay';
import { Words } from '../parts/words';
import { ago, edgesOf, floorOf, pencilledFloor, streamPath } from './floor';

const bay = (customers: number | null, paint = 0, lamp = false): Bay => ({
  stage: '',
  name: '',
  paint,
  rate: null,
  moments: [],
  pile: [],
  papers: 0,
  skyline: null,
  teams: 0,
  teams_late: 0,
  leak: customers === null ? null : { customers, worth_a_year: 1, in_millions: false, large: false },
  lamp,
});
const stream = { opening: 1000, still: 600, enter: 1000, leave: 600, since: '2025-10-01' };

describe('the floor', () => {
  it('gives the focus a quarter more room than a quiet bay', () => {
    const edges = edgesOf([bay(0), bay(0, 4, true), bay(0)]);
    expect(edges.at(-1)).toBe(1);
    expect(((edges[2] ?? 0) - (edges[1] ?? 0)) / (edges[1] ?? 1)).toBeCloseTo(1.25);
  });

  it('ends with those who still buy, also when the bays do not know of all who left', () => {
    const bays = [bay(100), bay(null), bay(200)];
    const { outline, leaks } = floorOf(bays, stream, edgesOf(bays));
    expect(outline.at(-1)?.edge).toBeCloseTo(0.6);
    expect(leaks[1]).toBeNull();
    expect(leaks[2]?.ribbon).toBeCloseTo(0.2);
  });

  it('goes on along a second wall as thick as it left the first', () => {
    const bays = [bay(100), bay(50)];
    const { outline } = floorOf(bays, { ...stream, enter: 800, leave: 600 }, edgesOf(bays));
    expect(outline[0]?.edge).toBeCloseTo(0.8);
    expect(outline.at(-1)?.edge).toBeCloseTo(0.6);
  });

  it('draws no ribbon, but a leak, where nobody counted', () => {
    const bays = [{ ...bay(0), leak: { customers: null, worth_a_year: 5, in_millions: false, large: false } }];
    expect(floorOf(bays, stream, edgesOf(bays)).leaks[0]).toMatchObject({ ribbon: 0 });
  });

  it('survives a room without customers and one without bays', () => {
    const empty = { opening: 0, still: 0, enter: 0, leave: 0, since: '2025-10-01' };
    expect(streamPath(floorOf([], empty, edgesOf([])).outline, 100)).not.toContain('NaN');
  });
});

it('gives a bay the width that its longest word needs, as long as there is any', () => {
  const bays = Array.from({ length: 8 }, () => bay(0));
  const widths = (needs: number[]) => edgesOf(bays, needs).slice(1).map((edge, at) => Math.round((edge - edgesOf(bays, needs)[at]!) * 1000));
  expect(widths([])).toEqual(Array(8).fill(125));
  const [first, ...rest] = widths([0.2, 0, 0, 0, 0, 0, 0, 0.1]);
  expect(first).toBe(200);
  expect(Math.min(...rest)).toBeGreaterThanOrEqual(100);
  expect(edgesOf(bays, [0.2, 0.1]).at(-1)).toBeCloseTo(1);
  expect(edgesOf(bays, Array(8).fill(0.2)).at(-1)).toBeCloseTo(1);
});

it('says when customers were counted', () => {
  const say = new Words('en-GB');
  const now = Date.parse('2026-10-14');
  expect(ago('2025-10-01', say, now)).toBe('a year ago');
  expect(ago('2026-07-01', say, now)).toBe('in July 2026');
});

it('draws a stream that nobody counted as thick all along, with its leaks beside one another', () => {
  const leak = (customers: number | null) => ({ leak: { customers } }) as Bay;
  const { outline, leaks } = pencilledFloor([leak(1000), leak(250), leak(null), { leak: null } as Bay], [0, 0.25, 0.5, 0.75, 1]);
  expect(outline.map(({ edge }) => edge)).toEqual([1, 1]);
  expect(leaks[3]).toBeNull();
  expect(leaks[0]!.ribbon).toBeCloseTo(4 * leaks[1]!.ribbon);
  expect(leaks[2]!.ribbon).toBe(0);
});
