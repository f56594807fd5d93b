import { expect, it } from 'vitest';
import { countsOf } from './counts';

it('what nobody said to be on track is told apart from what somebody did', () => {
  const told = countsOf({ kept: 0, on_its_way: 2, not_said: 1, no_team: 3, late: 1, broken: 0 });
  expect(told.map(([count, words]) => `${count} ${words}`)).toEqual(['2 on track', '1 not due yet', '3 with no team yet', '1 late']);
});
