import { expect, it } from 'vitest';
import { onWall, ring, spread } from './pencil';

it('lays a rectangle of the page where the sheet hangs', () => {
  expect(onWall({ x: 0.5, y: 0.25, w: 0.1, h: 0.1 }, { x: 400, y: 50, w: 800, h: 1000 })).toEqual({ x: 800, y: 300, w: 80, h: 100 });
});

it('spreads remarks so that none lies on another and none leaves the wall', () => {
  const heights = spread([500, 505, 100, 2000], 150, 200, 900);
  expect(heights).toEqual([500, 650, 200, 900]);
  const many = spread(Array(12).fill(500), 150, 200, 900);
  expect(Math.max(...many)).toBeLessThanOrEqual(900);
  expect(new Set(many).size).toBe(12);
});

it('rings the same thing alike each time', () => {
  const box = { x: 10, y: 10, w: 100, h: 40 };
  expect(ring(box, 2)).toBe(ring(box, 2));
  expect(ring(box, 2)).not.toBe(ring(box, 3));
});
