import type { Component } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { answer, later } from '../lib/program.fake';
import { type Played, play, press } from './desk.fake';
import LetDownForm from './LetDownForm.svelte';

let played: Played;
afterEach(() => played.end());

const STAGE = { stage: 'wait', name: 'I wait', wall: 0, unchanged_since: null };
const slip = { at: 'paper', artifact: 'slip', page: 0, remark: null } as const;
const open = async () => {
  played = await play({ stop: slip, console: { walk: [STAGE] } }, LetDownForm as unknown as Component);
  played.desk.noting = true;
  return played;
};
const field = () => played.target.querySelector('input') as HTMLInputElement;
const write = (words: string) => {
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = (stage: string) => {
  const select = played.target.querySelector('select') as HTMLSelectElement;
  select.value = stage;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

it('keeps the words of the next one that are typed while the last one is saved', async () => {
  const { desk, go } = await open();
  choose('wait');
  write('You don’t tell me');
  await go();
  const kept: string[] = [];
  const saving = later<object>();
  answer((name, input) => {
    if (name !== 'apply') return null;
    kept.push(...(input.edits as { add: { statement: string } }[]).map(({ add }) => add.statement));
    return saving.promise;
  });
  press('Enter', field());
  await go();
  write('You send me two parcels');
  saving.keep({ step: 2, name: '', put: [], removed: [], stale: [] });
  await go();
  expect(kept).toEqual(['You don’t tell me']);
  expect([desk.noting, desk.drafts.letDown?.statement, desk.drafts.letDown?.stage]).toEqual([true, 'You send me two parcels', 'wait']);
  press('Enter', field());
  await go();
  expect(kept).toEqual(['You don’t tell me', 'You send me two parcels']);
  expect(desk.noting).toBe(false);
});

it('gives one back that was refused, while nothing else is written', async () => {
  const { desk, go } = await open();
  choose('wait');
  write('You don’t tell me');
  answer((name) => {
    if (name === 'apply') throw 'The disk is full.';
    return null;
  });
  press('Enter', field());
  await go();
  expect([desk.noting, field().value]).toEqual([true, 'You don’t tell me']);
});

it('goes on to offer the paper that was up when the wall has moved on', async () => {
  const { desk, go, target } = await open();
  const offered = () => [...target.querySelectorAll('[aria-label=Evidence] button')].map((chip) => chip.textContent?.trim());
  expect(offered()).toEqual(['A paper']);
  const moved = { revision: 2, session: 'q3', item: 0, stop: { at: 'stage', stage: 'wait' }, blank: false, dark: false, turns: [] };
  answer((name) => (name === 'walk' ? moved : null));
  await desk.go({ out: null } as never);
  await go();
  expect(desk.thing).toBeNull();
  expect(offered()).toEqual(['A paper']);
});

it('keeps what is half typed, and where it belongs, when the walk goes on to the next stop and the next part', async () => {
  played = await play({ parts: ['walk', 'vote'], stop: { at: 'stage', stage: 'wait' }, console: { walk: [STAGE, { ...STAGE, stage: 'pay', name: 'I pay' }] } }, LetDownForm as unknown as Component);
  const { desk, go } = played;
  desk.noting = true;
  write('You don’t te');
  let up = { revision: 1, session: 'q3', item: 0, stop: { at: 'stage', stage: 'wait' }, blank: false, dark: false, turns: [] };
  answer((name) => (name === 'walk' ? up : null));
  for (const next of [{ stop: { at: 'stage', stage: 'pay' } }, { item: 1, stop: { at: 'decide' } }]) {
    up = { ...up, revision: up.revision + 1, ...next } as typeof up;
    await desk.go('next');
    await go();
    expect([desk.noting, field().value, desk.drafts.letDown?.statement, desk.drafts.letDown?.stage]).toEqual([true, 'You don’t te', 'You don’t te', 'wait']);
  }
});
