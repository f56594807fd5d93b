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

it('draws a stream of unknown width where nobody counted the customers, and lets nothing run across another', () => {
  for (const [came, left] of [[[10], [10]], [[1_312, 1_980], [1_000, 330, 240]], [[], [5]], [[3, 4, 5, 6], [900, 900, 900, 900, 900]]] as const) {
    const drawn = floor(null, [...came], [...left]);
    expect(drawn.counted).toBe(false);
    // What leaves begins below where the words stand, and some of the stream goes on.
    expect(drawn.nowBottom - drawn.top).toBeGreaterThan(80);
    for (const place of drawn.came) expect(place.behind + place.thick).toBeLessThanOrEqual(drawn.top + 0.1);
    for (const place of drawn.left) expect(place.before - place.thick).toBeGreaterThan(drawn.top + 80);
  }
  expect(floor(null, [10], []).edges).toMatch(/^M0 470H/);
});

it('knows no width where more left than there were', () => {
  const drawn = floorOf({ opening: 10, now: null, came: [], left: [ribbon(30)] } as unknown as GrowthFloor);
  expect(drawn.counted).toBe(false);
  expect(drawn.bottom - drawn.top).toBeGreaterThan(100);
});

it('keeps the words of the last ribbon off the margin', () => {
  const { came, left } = floor(1000, [1, 2, 3, 4], [1, 2, 3, 4, null]);
  for (const { x, room } of left) expect(x + room).toBeLessThanOrEqual(1920 - 84);
  for (const { from, room } of came) expect(from + room).toBeLessThanOrEqual(1920 - 84);
});
