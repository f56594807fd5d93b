import { expect, it } from 'vitest';
import { spread } from './spread';

it('spreads remarks so that none lies on another and none leaves the wall', () => {
  const heights = spread([500, 505, 100, 2000], 150, 200, 900);
  expect(heights).toEqual([500, 650, 200, 900]);
  const many = spread(Array(12).fill(500), 150, 200, 900);
  expect(Math.max(...many)).toBeLessThanOrEqual(900);
  expect(new Set(many).size).toBe(12);
});

it('puts numbers at their remarks, apart from each other, and never past the end', () => {
  expect(spread([40, 200, 44], 26, 0, 300)).toEqual([40, 200, 66]);
  expect(spread([290, 300], 26, 0, 300)).toEqual([274, 300]);
  expect(spread([], 26, 0, 300)).toEqual([]);
});
