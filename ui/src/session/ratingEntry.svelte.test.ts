import { afterEach, expect, it } from 'vitest';
import { answer, later } from '../lib/program.fake';
import type { Component } from 'svelte';
import { flushSync } from 'svelte';
import { play, press, type Played } from './desk.fake';
import RatingEntry from './RatingEntry.svelte';

let played: Played;
afterEach(() => played.end());

it('the next leader’s rating is entered while the last one is on its way, and neither is lost or cast twice', async () => {
  played = await play({}, ((anchor: never) => (RatingEntry as Component<{ rating: null }>)(anchor, { rating: null })) as unknown as Component);
  const { target, go } = played;
  const cast: unknown[] = [];
  const slow = later<void>();
  let refuses = false;
  answer(async (name, input) => {
    if (name !== 'apply') return null;
    await slow.promise;
    if (refuses) throw 'The disk is full.';
    cast.push((input.edits as { cast_ballot: { content: unknown } }[])[0]?.cast_ballot.content);
    return { step: 2, name: '', put: [], removed: [], stale: [] };
  });
  const field = target.querySelector('input') as HTMLInputElement;
  const rate = (score: string, word: string) => {
    [...target.querySelectorAll<HTMLButtonElement>('[role=radio]')].find((one) => one.textContent === score)?.click();
    field.value = word;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  };
  rate('4', 'honest');
  press('Enter', field);
  press('Enter', field);
  expect(target.querySelector('[role=alert]')).toBeNull();
  rate('2', 'long');
  slow.keep();
  await go();
  expect([cast, field.value]).toEqual([[{ score: 4, word: 'honest' }], 'long']);
  press('Enter', field);
  await go();
  expect(cast).toEqual([{ score: 4, word: 'honest' }, { score: 2, word: 'long' }]);
  refuses = true;
  rate('1', 'late');
  press('Enter', field);
  await go();
  expect([field.value, target.querySelector('[aria-checked=true]')?.textContent]).toEqual(['late', '1']);
});
