import { afterEach, expect, it } from 'vitest';
import type { PromiseFace } from '../bindings/PromiseFace';
import { type Component, flushSync } from 'svelte';
import { play, type Played } from './desk.fake';
import Plan from './Plan.svelte';
import Standings from './Standings.svelte';

// What was promised, or agreed, stands there and need not be said again.

let played: Played;
afterEach(() => played.end());

const promise: PromiseFace = { commitment: 'form', statement: 'The form has 24 codes', promise: '', team: null, team_name: null, since: '2026-04-01', age: 2, measure: null, standing: 'broken', words: 'Broken', reason: 'lead left in May', spoken: false, said: true };

const say = (words: string) => {
  [...played.target.querySelectorAll('button')].find((button) => button.textContent === words)?.click();
  flushSync();
};

it('a promise that stands as it stood needs no other reason, one that stands otherwise does', async () => {
  played = await play({ parts: ['commitments'], answers: { promised: { commitments: [promise] } } }, Standings as Component);
  const { kept, target, go } = played;
  expect(target.querySelector('input')?.placeholder).toBe('lead left in May');
  say('Late');
  say('Broken');
  await go();
  expect(kept).toEqual([{ stand: { commitment: 'form', session: 'q3', standing: 'late' } }, { stand: { commitment: 'form', session: 'q3', standing: 'broken', reason: 'lead left in May' } }]);
});

it('the next session is planned for the day that was agreed', async () => {
  const last = { session: 'q2', rhythm: 'monthly' as const, held_on: '2026-07-14', adjourned_at: '2026-07-14T10:00:00Z' };
  played = await play({ answers: { sessions: { sessions: [last] }, decisions: { next_on: '2026-11-11', decisions: [] } } }, Plan as Component);
  const { kept, target, go } = played;
  expect(target.textContent).toContain('The next session was set for 11 November 2026');
  target.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  await go();
  expect(kept).toEqual([{ add: { kind: 'session', rhythm: 'monthly', held_on: '2026-11-11' } }]);
});
