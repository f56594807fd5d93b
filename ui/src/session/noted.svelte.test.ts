import { afterEach, expect, it } from 'vitest';
import { type Component, flushSync } from 'svelte';
import { play, type Played } from './desk.fake';
import { action } from './actions';
import Noted from './Noted.svelte';
import NotedCount from './NotedCount.svelte';

// The facilitator sees during the walk what was noted so far, and puts right what is wrong.

let played: Played;
afterEach(() => played.end());

const letDown = (id: string, noted_in: string, statement: string) => ({ kind: 'let_down' as const, id, statement, stage: 'wait', silos: [], noted_in });
const ROOM = {
  console: { walk: [{ stage: 'wait', name: 'I wait', wall: 0 }, { stage: 'pay', name: 'I pay', wall: 0 }] },
  records: { let_down: [letDown('late', 'q3', 'You don’t tell me'), letDown('old', 'q2', 'You forgot me'), letDown('wrong', 'q3', 'You fro me')] },
};

it('counts those of this session, and one key shows them', async () => {
  played = await play(ROOM, NotedCount as Component);
  const { desk, target } = played;
  expect(target.querySelector('b')?.textContent).toBe('2');
  const noted = action('noted');
  expect([noted.keys, noted.when(desk)]).toEqual([['E'], true]);
  await noted.run(desk);
  expect(desk.reviewing).toBe(true);
  action('not-yet').run(desk);
  expect(desk.reviewing).toBe(false);
});

it('corrects words and stage, refuses empty words, and removes', async () => {
  played = await play(ROOM, Noted as Component);
  const { desk, target, kept, go } = played;
  const change = (element: HTMLTextAreaElement | HTMLSelectElement, value: string) => {
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
  };
  const words = target.querySelectorAll('textarea');
  expect([...words].map(({ value }) => value)).toEqual(['You fro me', 'You don’t tell me']);
  change(words[0]!, ' ');
  expect([kept, desk.wrongAt('noted')]).toEqual([[], 'Say in the customer’s words where we let them down.']);
  change(words[0]!, 'You ignore me');
  change(target.querySelectorAll('select')[0]!, 'pay');
  target.querySelectorAll<HTMLButtonElement>('button[aria-label^=Remove]')[1]!.click();
  await go();
  expect(kept).toEqual([
    { change: { kind: 'let_down', id: 'wrong', fields: { statement: 'You ignore me' }, was: { statement: 'You fro me' } } },
    { change: { kind: 'let_down', id: 'wrong', fields: { stage: 'pay' }, was: { stage: 'wait' } } },
    { remove: { kind: 'let_down', id: 'late' } },
  ]);
});
