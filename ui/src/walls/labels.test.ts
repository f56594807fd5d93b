import { expect, it } from 'vitest';
import { apart } from './labels';

it('moves labels apart that would lie on one another, and leaves others alone', () => {
  const labels = apart([{ y: 100, high: 40 }, { y: 104, high: 60 }, { y: 400, high: 40 }]);
  expect(labels[1]!.y - labels[0]!.y).toBeGreaterThanOrEqual(49);
  expect(labels[2]!.y).toBe(400);
});

it('keeps the order in which they stand', () => {
  const labels = apart([30, 10, 20, 15].map((y) => ({ y, high: 40, name: y })));
  expect(labels.map(({ name }) => name)).toEqual([10, 15, 20, 30]);
});
