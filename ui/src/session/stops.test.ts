import { expect, it } from 'vitest';
import type { Console } from '../bindings/Console';
import { nameOf, stageOf, stopOf, thingOf } from './stops';

const console = {
  walk: [{ stage: 's4', name: 'I wait for my parcel' }],
  agenda: [{ cues: [{ what: { kind: 'call', id: 'c' }, title: 'The fourth call', stage: 's4' }] }],
} as unknown as Console;

it('calls a stop by what was cued, or by its stage', () => {
  expect(nameOf({ at: 'call', call: 'c' }, console)).toBe('The fourth call');
  expect(nameOf({ at: 'stage', stage: 's4' }, console)).toBe('I wait for my parcel');
  expect(nameOf({ at: 'report_out', fix_team: null, step: 3 }, console)).toBe('Report-out: verdict');
  expect(nameOf({ at: 'paper', artifact: 'x', page: 0, remark: null }, undefined)).toBe('A paper');
});

it('knows where one stands', () => {
  expect(stageOf({ at: 'call', call: 'c' }, console)).toBe('s4');
  expect(stageOf({ at: 'category', stage: 's4', category: 'k' }, console)).toBe('s4');
  expect(stageOf({ at: 'growth' }, console)).toBeNull();
});

it('leads to what it names', () => {
  const stop = stopOf({ kind: 'artifact', id: 'a' });
  expect(stop && thingOf(stop)).toEqual({ kind: 'artifact', id: 'a' });
  expect(stopOf({ kind: 'complaint', id: 'a' })).toBeNull();
});
