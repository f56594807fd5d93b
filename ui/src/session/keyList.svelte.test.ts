import { afterEach, expect, it } from 'vitest';
import type { Component } from 'svelte';
import { play, type Played, press } from './desk.fake';
import { meantForConsole } from '../lib/moves';
import { ACTIONS } from './actions';
import { BALLOT_KEYS } from './ballot';
import KeyList from './KeyList.svelte';
import { allKeys, written } from './keyList';

let played: Played;
afterEach(() => played.end());

const listed = () => allKeys(played.desk).flatMap(({ lines }) => lines);
const means = (key: string) => listed().filter(({ keys }) => keys.includes(key)).map(({ means }) => means);

it('lists every key of the console with what it does, also those that do nothing now', async () => {
  played = await play({ stop: { at: 'whole_wall', wall: 0 } });
  for (const [key, does] of Object.entries({ A: 'Papers', Q: 'What customers said', M: 'Measures', C: 'Calls', K: 'Complaint categories', V: 'Reveal the votes', '1-9': 'The stage', 'Shift 1-9': 'The remark', F1: 'All keys', 'Ctrl K': 'Find', 'Ctrl Enter': 'sign its charter' })) {
    expect(means(key).join(), key).toContain(does);
  }
  const keys = new Set(listed().flatMap(({ keys }) => keys));
  for (const one of ACTIONS) for (const key of written(one.keys ?? [])) if (!/\d$/.test(key) || key === 'F1') expect([...keys], one.id).toContain(key);
  for (const { means } of [...listed(), ...BALLOT_KEYS]) expect(means.trim()).not.toBe('');
});

it('names nothing after what happens to be up', async () => {
  played = await play({});
  const words = () => listed().map(({ means }) => means).join('\n');
  const before = words();
  await played.end();
  played = await play({ parts: ['choose'], stop: { at: 'decide' }, console: { walk: [{ stage: 'wait', name: 'I wait', wall: 0 }] } });
  expect(words()).toBe(before);
});

it('greys what does nothing where one is', async () => {
  played = await play({ stop: { at: 'whole_wall', wall: 0 } });
  const now = (key: string) => listed().some(({ keys, now }) => keys.includes(key) && now);
  expect([now('A'), now('N'), now('V')]).toEqual([false, true, false]);
});

it('has the cursor while it is open, and gives it back to the field where it was', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  played = await play({}, KeyList as Component);
  expect(document.activeElement?.getAttribute('role')).toBe('dialog');
  expect(press('F1')).toBe(false);
  await played.end();
  expect(document.activeElement).toBe(field);
  field.remove();
  played = await play({});
});

it('writes a row of digits as one range', async () => {
  played = await play({});
  expect(written(['1', 'Shift 1', '2', 'Shift 2', '3', 'Shift 3'])).toEqual(['1-3', 'Shift 1-3']);
  expect(written(['PageDown', 'Right', 'Space', 'Shift Left', '0'])).toEqual(['PgDn', '→', 'Space', 'Shift ←', '0']);
});

it('a key over the wall is one that the console knows', async () => {
  played = await play({});
  const known = (key: string) => ACTIONS.some(({ keys }) => keys?.includes(key));
  for (const key of ['n', 'l', 'v', 'p', 'b', 'd', 'w', 'a', 'q', 'm', 'c', 'k']) {
    expect([key, meantForConsole(new KeyboardEvent('keydown', { key })), known(key.toUpperCase())]).toEqual([key, true, true]);
  }
});
