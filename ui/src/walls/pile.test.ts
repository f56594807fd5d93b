import { expect, it } from 'vitest';
import { pileOf } from './pile';

const box = { w: 260, h: 215 };

it.each([[0], [1], [2], [3], [4], [5], [5000]])('a pile of %i sheets stays in its box', (count) => {
  const shapes = Array.from({ length: count }, (_, at) => [0.75, 1.6, 0.2, 6][at % 4] ?? 1);
  const boxes = pileOf(shapes, box, [1, -1, 1, -1, 1]);
  expect(boxes.length).toBe(Math.min(5, count));
  boxes.forEach(({ x, y, w, h }, at) => {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + w).toBeLessThanOrEqual(box.w + 0.01);
    expect(y + h).toBeLessThanOrEqual(box.h + 0.01);
    expect(w / h).toBeCloseTo(shapes[at] ?? 1);
  });
});

it('no sheet hides another one wholly', () => {
  const boxes = pileOf([0.75, 0.75, 0.75, 0.75, 0.75], box);
  const corners = boxes.map(({ x, y }) => `${Math.round(x / 8)},${Math.round(y / 8)}`);
  expect(new Set(corners).size).toBe(5);
});

it('a narrow pile takes four sheets', () => {
  expect(pileOf([0.75, 0.75, 0.75, 0.75, 0.75], { w: 210, h: 202 })).toHaveLength(4);
});
