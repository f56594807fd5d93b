import { expect, it } from 'vitest';
import { lanesOf, leave, wraps } from './lanes';

const ORDER = ['papers', 'voices', 'categories'] as const;
const lanes = (papers: boolean, categories: boolean, voices: boolean) =>
  lanesOf<(typeof ORDER)[number]>(
    [
      { name: 'papers', width: 644, holds: papers },
      { name: 'categories', width: 564, holds: categories },
      { name: 'voices', width: 462, holds: voices },
    ],
    [...ORDER],
    41,
  ).map(({ name, width }) => [name, width]);

it('keeps three full lanes as they are', () => {
  expect(lanes(true, true, true)).toEqual([['papers', 644], ['categories', 564], ['voices', 462]]);
});

it('gives an empty lane to the neighbour that comes first', () => {
  expect(lanes(true, false, true)).toEqual([['papers', 644 + 564 + 41], ['voices', 462]]);
  expect(lanes(true, true, false)).toEqual([['papers', 644], ['categories', 564 + 462 + 41]]);
});

it('gives everything to the only one, and nothing to nobody', () => {
  expect(lanes(false, false, true)).toEqual([['voices', 644 + 564 + 462 + 82]]);
  expect(lanes(false, false, false)).toEqual([]);
});

it('lets papers that need less leave it to their neighbours, and the sum stay', () => {
  const full = lanesOf([{ name: 'papers', width: 640, holds: true }, { name: 'categories', width: 566, holds: true }, { name: 'voices', width: 464, holds: true }], ['papers'], 41);
  const left = leave(full, 'papers', 210, 90);
  expect(left[0]!.width).toBe(210);
  expect(left[1]!.width).toBeGreaterThan(780);
  expect(left.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1670);
  expect(leave(full, 'papers', 600, 90)).toEqual(full);
  expect(leave(full.slice(0, 1), 'papers', 210, 90)).toEqual(full.slice(0, 1));
});

it('tells where a team’s words need a second line', () => {
  expect(wraps('Promise Date team, 12 days late', 4)).toBe(false);
  expect(wraps('Refund Week team, reports on 11 November', 4)).toBe(true);
  expect(wraps('Promise Date team, 12 days late', 6)).toBe(true);
});
