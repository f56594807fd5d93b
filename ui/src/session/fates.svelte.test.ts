import { afterEach, expect, it } from 'vitest';
import type { ParkedLine } from '../bindings/ParkedLine';
import { type Component, flushSync } from 'svelte';
import { attendee, play, type Played } from './desk.fake';
import Fates from './Fates.svelte';
import Parking from './Parking.svelte';

let played: Played;
afterEach(() => played.end());

const entry = (more: Partial<ParkedLine> = {}): ParkedLine => ({ id: 'p', words: 'Who pays?', owner: null, person: null, due: null, fate: null, from: null, ...more });
const console = (more: Partial<ParkedLine> = {}) => ({ attendance: [attendee('Dilys', true)], parking_lot: [entry(more)] });

async function choose(value: string) {
  const list = played.target.querySelector<HTMLSelectElement>('select')!;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
  await played.go();
}

it('what happens to a parked entry is chosen, and kept so that the next session knows it', async () => {
  played = await play({ parts: ['decisions'], console: console() }, Fates as Component);
  await choose('next');
  await choose('Dilys');
  const fields = played.kept.map((edit) => 'change' in edit && edit.change.fields);
  expect(fields).toEqual([{ fate: 'Next session', owner: null, due: null }, { fate: 'Taken by Dilys', owner: 'Dilys' }]);
});

it('an entry that was put off stands open in the next session, with the day from which it is', async () => {
  played = await play({ console: console({ fate: 'Nächste Sitzung', from: '2026-10-12' }) }, Parking as Component);
  const line = played.target.querySelector('li')!;
  expect(line.textContent).toContain('from 12 October');
  expect(line.classList.contains('settled')).toBe(false);
});
