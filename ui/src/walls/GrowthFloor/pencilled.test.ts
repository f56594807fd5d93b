import { expect, it } from 'vitest';
import type { GrowthFloor } from '../../bindings/GrowthFloor';
import { nothingKnown, pencilled } from './pencilled';
import { floorOf } from './ribbons';

const empty: GrowthFloor = { from: null, to: null, opening: null, now: null, came: [], left: [], earned: null, currency: 'EUR', language: 'en' };

it('nothing is known until somebody counted anything', () => {
  expect(nothingKnown(empty)).toBe(true);
  expect(nothingKnown({ ...empty, opening: 12 })).toBe(false);
  expect(nothingKnown({ ...empty, left: pencilled(empty).left })).toBe(false);
});

it('what it will show is drawn without a figure', () => {
  const floor = floorOf(pencilled(empty));
  expect(floor.stream).not.toBe('');
  expect([...floor.came, ...floor.left].map(({ ribbon }) => ribbon.customers)).toEqual([null, null, null, null, null]);
});
