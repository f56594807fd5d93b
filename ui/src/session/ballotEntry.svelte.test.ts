import { afterEach, expect, it } from 'vitest';
import { type Component, flushSync } from 'svelte';
import { play, type Played } from './desk.fake';
import BallotEntry from './BallotEntry.svelte';

let played: Played;
afterEach(() => played.end());

const line = (let_down: string, number: number, locked: string | null) => ({ let_down, number, statement: `Not ${let_down}`, stage_name: null, silos: ['web'], evidence: 1, stickers: null, worth_a_year: null, locked, chosen: null });

it('gives no vote to what cannot be chosen, says why before anybody votes, and lets it be mended there', async () => {
  played = await play(
    {
      parts: ['vote'],
      stop: { at: 'decide' },
      console: { vote: { cast: 0, of: 2, opened: false } },
      answers: {
        decide: { opened: false, stickers_each: 3, let_downs: [line('told', 1, null), line('sized', 2, 'one department only')] },
        record: { kind: 'let_down', id: 'sized', statement: 'Not sized', stage: 'wait', silos: ['web'], evidence: [] },
      },
      records: { silo: [{ kind: 'silo', id: 'web', name: 'Web' }, { kind: 'silo', id: 'shop', name: 'Shop' }] },
    },
    BallotEntry as Component,
  );
  const { target, kept, go } = played;
  expect(target.textContent).toContain('1 let-down cannot be voted on yet');
  const list = target.querySelector('[role="listbox"]')!;
  const press = (key: string) => {
    list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    flushSync();
  };
  press('2');
  await go();
  expect(target.textContent).toContain('3 of 3 votes left');
  expect(target.querySelector('[role=status]')?.textContent).toContain('No votes for “Not sized” yet, since it could not be chosen: one department only.');
  press('1');
  expect(target.textContent).toContain('2 of 3 votes left');
  press('ArrowDown');
  await go();
  [...target.querySelectorAll<HTMLButtonElement>('.chip')].find((chip) => chip.textContent === 'Shop')!.click();
  await go();
  expect(kept).toEqual([{ change: { kind: 'let_down', id: 'sized', fields: { silos: ['web', 'shop'] }, was: { silos: ['web'] } } }]);
});
