import { expect, it } from 'vitest';
import { shelf } from './shelf';

it.each([[0], [1], [10], [5000]])('hangs what fits of %i papers on the wall', (count) => {
  const shapes = Array.from({ length: count }, (_, at) => [0.75, 1.5, 0.4, 4][at % 4] ?? 1);
  const boxes = shelf(shapes, { w: 1752, h: 860 }, 90);
  expect(boxes.length).toBeLessThanOrEqual(count);
  if (count > 0) expect(boxes.length).toBeGreaterThan(0);
  if (count > 1) expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
  boxes.forEach((box, at) => {
    expect(box.x + box.w).toBeLessThanOrEqual(1752);
    expect(box.y + box.h).toBeLessThanOrEqual(860 - 90 + 0.01);
    expect(box.w / box.h).toBeCloseTo(shapes[at] ?? 1);
  });
});

it('hangs few papers larger, in one row, and shares more between two rows', () => {
  const high = (count: number) => shelf(Array.from({ length: count }, () => 0.75), { w: 1752, h: 890 }, 104).map(({ y, h }) => [y, h]);
  const three = high(3);
  expect(new Set(three.map(([y]) => y)).size).toBe(1);
  expect(three[0]![1]).toBeGreaterThan(600);
  const eight = high(8);
  expect(eight.filter(([y]) => y === 0)).toHaveLength(4);
});
