import { afterEach, expect, it } from 'vitest';
import { type Component, flushSync } from 'svelte';
import { play, type Played } from './desk.fake';
import Closing from './Closing.svelte';

// A decision that was typed and misspelt is corrected before it is read aloud and goes into the minutes.

let played: Played;
afterEach(() => played.end());

const line = (kind: 'commitment' | 'decision', id: string, number: number, words: string) => ({ of: { kind, id }, number, words, who: null, reports_on: null, by: null });
const decisions = { session: 'q3', held_on: '2026-10-14', decisions: [line('commitment', 'late', 1, 'We will fix: “You don’t tell me”'), line('decision', 'call', 2, 'We cal first')], rated: 0, present: 2, rating: null, next_on: null };

it('corrects a typed decision in its line, refuses one without words, and removes it', async () => {
  played = await play({ parts: ['decisions'], answers: { decisions } }, Closing as Component);
  const { desk, target, kept, go } = played;
  const [words, ...others] = target.querySelectorAll('textarea');
  expect([words?.value, others]).toEqual(['We cal first', []]);
  const change = (value: string) => {
    words!.value = value;
    words!.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
  };
  change(' ');
  expect([kept, desk.wrongAt('decision')]).toEqual([[], 'Say what was decided, or remove the line.']);
  change('We call first');
  target.querySelector<HTMLButtonElement>('button[aria-label="Remove decision 2"]')!.click();
  await go();
  expect(kept).toEqual([{ change: { kind: 'decision', id: 'call', fields: { words: 'We call first' }, was: { words: 'We cal first' } } }, { remove: { kind: 'decision', id: 'call' } }]);
});
