import { expect, it } from 'vitest';
import type { Xmr } from '../bindings/Xmr';
import { stretchesOf, valuesOf } from './cut';

const chart = { points: [], mean: 11.2, limits: { lower: 9, upper: 13.4 } } as unknown as Xmr;

it('draws new limits only where they are proposed', () => {
  const proven = stretchesOf(chart, 0.6, 4.5, { lower: 1, upper: 8 });
  expect(proven.map((stretch) => [stretch.from, stretch.to, stretch.mean])).toEqual([
    [0, 0.6, 11.2],
    [0.6, 1, 4.5],
  ]);
  expect(valuesOf(proven)).toEqual([11.2, 9, 13.4, 4.5, 1, 8]);
});

it('lets the old limits run on through when nothing changed', () => {
  expect(stretchesOf(chart, 0.6, 11, null)).toEqual([{ from: 0, to: 1, mean: 11.2, limits: chart.limits }]);
});
