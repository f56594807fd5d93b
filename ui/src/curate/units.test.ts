import { expect, it } from 'vitest';
import { nameAndUnit } from './units';

it('takes a unit in brackets from a name, and leaves what only explains it', () => {
  expect(nameAndUnit('On time (%)')).toEqual({ name: 'On time', unit: '%' });
  expect(nameAndUnit('Waiting [min] ')).toEqual({ name: 'Waiting', unit: 'min' });
  for (const name of ['On time', '(%)', 'Calls (since 2019)', 'Calls (2019)', 'Answered (within three rings)']) expect(nameAndUnit(name)).toBeNull();
});
