import { afterEach, expect, it } from 'vitest';
import type { ItemKind } from '../bindings/ItemKind';
import { type Component, flushSync } from 'svelte';
import { attendee, play, type Played, press } from './desk.fake';
import Closing from './Closing.svelte';
import LetDownForm from './LetDownForm.svelte';
import Notes from './Notes.svelte';
import Parking from './Parking.svelte';
import Standings from './Standings.svelte';
import WinForm from './WinForm.svelte';

// Where one writes a line and presses Enter, the next letter is a key again: N begins a private note, and is nowhere a
// letter in what everybody sees.

let played: Played;
afterEach(() => played.end());

const promise = (commitment: string) => ({ commitment, statement: `Say ${commitment}`, spoken: false, standing: 'on_its_way' as const, words: 'On track', reason: null, team_name: null });
const answers = {
  decisions: { decisions: [], rating: null },
  promised: { commitments: [promise('first'), promise('second')] },
  wins: { wins: [] },
};
const records = { silo: [{ kind: 'silo' as const, id: 'web', name: 'Web' }] };
const parked = { id: 'p', words: 'Who pays?', owner: null, person: null, due: null, fate: null, from: null };
const console = { attendance: [attendee('Dilys', true)], parking_lot: [parked], walk: [{ stage: 'wait', name: 'I wait', wall: 0 }], unspoken: ['first', 'second'] };

const lines: [string, ItemKind, Component, string][] = [
  ['the parking lot', 'walk', Parking as Component, '[placeholder="Type and press Enter"]'],
  ['a private note', 'walk', Notes as Component, 'textarea.new'],
  ['a decision', 'decisions', Closing as Component, '[placeholder="Another decision, then Enter"]'],
  ['an action', 'decisions', Closing as Component, '[aria-label="A new action"]'],
  ['what happens to a parked entry', 'decisions', Closing as Component, '[aria-label="What happens to it, in words"]'],
  ['why an earlier promise stands as it does', 'commitments', Standings as Component, '[aria-label=Why]'],
  ['a let-down', 'walk', LetDownForm as Component, '.voice-lap-20'],
];

it.each(lines)('Enter saves %s and leaves its field', async (_, part, shown, field) => {
  played = await play({ parts: [part], stop: { at: 'stage', stage: 'wait' }, console, answers, records }, shown);
  const at = played.target.querySelector<HTMLInputElement>(field)!;
  at.focus();
  at.value = 'Ask the carrier';
  at.dispatchEvent(new Event('input', { bubbles: true }));
  at.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
  press('Enter', at);
  // At once, and not when the room has answered.
  expect(document.activeElement).toBe(document.body);
  await played.go();
  expect(document.activeElement).toBe(document.body);
  expect(JSON.stringify(played.kept)).toContain('Ask the carrier');
});

it('a win is added, and its field left', async () => {
  played = await play({ parts: ['applause'], stop: { at: 'wins' }, console, answers, records }, WinForm as Component);
  const at = played.target.querySelector<HTMLInputElement>('.voice-lap-20')!;
  at.focus();
  at.value = 'No form!';
  at.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  played.target.querySelector('form')!.requestSubmit();
  await played.go();
  expect([document.activeElement, JSON.stringify(played.kept)]).toEqual([document.body, expect.stringContaining('No form!')]);
});

it('a cursor that was sent is taken once: the line that comes next does not take it', async () => {
  played = await play({ parts: ['commitments'], stop: { at: 'promised', commitment: null }, console, answers, records }, Standings as Component);
  played.desk.put('standing');
  await played.go();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Why');
  expect(played.desk.cursor).toBeNull();
});
