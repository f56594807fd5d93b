import { expect, it } from 'vitest';
import type { GrowthFloor } from '../../bindings/GrowthFloor';
import type { Ribbon } from '../../bindings/Ribbon';
import { floorOf } from './ribbons';

const ribbon = (customers: number | null, words = '') => ({ customers, words }) as Ribbon;
const floor = (opening: number | null, came: (number | null)[], left: (number | null)[]) =>
  floorOf({ opening, came: came.map((count) => ribbon(count)), left: left.map((count) => ribbon(count)) } as GrowthFloor);

it('draws the stream, what came and what left on one scale', () => {
  const { top, bottom, came, left, nowTop, nowBottom } = floor(61_200, [11_900, 4_600, 9_800], [6_400, 7_900, 2_600, 4_900]);
  const scale = (bottom - top) / 61_200;
  expect(came[0]!.thick).toBeCloseTo(11_900 * scale);
  expect(left[1]!.thick).toBeCloseTo(7_900 * scale);
  // 61,200 + 26,300 − 21,800 = 65,700
  expect(nowBottom - nowTop).toBeCloseTo(65_700 * scale);
});

it('keeps what nobody counted as a ribbon that adds nothing', () => {
  const { left, bottom, nowBottom } = floor(1000, [], [null]);
  expect(left).toHaveLength(1);
  expect(left[0]!.thick).toBeGreaterThan(0);
  expect(nowBottom).toBe(bottom);
});

it('draws no stream where nobody counted the customers', () => {
  expect(floor(null, [10], [10]).stream).toBe('');
});

it('keeps the words of the last ribbon off the margin', () => {
  const { came, left } = floor(1000, [1, 2, 3, 4], [1, 2, 3, 4, null]);
  for (const { x, room } of left) expect(x + room).toBeLessThanOrEqual(1920 - 84);
  for (const { from, room } of came) expect(from + room).toBeLessThanOrEqual(1920 - 84);
});
