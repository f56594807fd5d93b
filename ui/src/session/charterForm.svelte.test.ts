import { afterEach, expect, it } from 'vitest';
import { type Component, flushSync } from 'svelte';
import { attendee, face, play, type Played, press } from './desk.fake';
import CharterForm from './CharterForm.svelte';

let played: Played;
afterEach(() => played.end());

const charter = { commitment: 'c', team: null, name: null, promise: 'Say it first', statement: 'You don’t tell me', lead: null, sponsor: null, silos: [], reports_on: null, hand_off: null, measure: null, target: null, target_by: null, baseline: null, missing: [], signed_on: null };

const open = async () =>
  (played = await play(
    {
      parts: ['charter'],
      stop: { at: 'charter', fix_team: null, commitment: 'c' },
      console: { attendance: [attendee('Dilys', true)] },
      answers: { charter },
      records: { silo: [{ kind: 'silo', id: 'web', name: 'Web' }] },
    },
    CharterForm as Component,
  ));

it('PageDown belongs to the walk in every field', async () => {
  const { target } = await open();
  const fields = [...target.querySelectorAll<HTMLElement>('input, select, textarea')];
  expect(fields.length).toBeGreaterThan(6);
  for (const field of fields) {
    field.focus();
    expect(press('PageDown', field), field.getAttribute('name') ?? '').toBe(false);
  }
});

it('the field of members is empty for the next name as soon as one is added', async () => {
  const { target } = await open();
  const members = target.querySelector<HTMLInputElement>('[name="members"]')!;
  members.value = 'Dilys';
  members.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  press('Enter', members);
  expect([members.value, target.querySelector('.people .chip')?.textContent?.trim()]).toEqual(['', 'Dilys, Web']);
});

it('says that nobody has the name, and adds them once their department is known', async () => {
  const { target, kept, go } = await open();
  const members = target.querySelector<HTMLInputElement>('[name="members"]')!;
  members.value = 'Nobody Known';
  members.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  press('Enter', members);
  expect(target.querySelector('[role="alert"]')?.textContent).toContain('Nobody is called “Nobody Known”.');
  const silo = target.querySelector<HTMLSelectElement>('select[aria-label^="Department of"]')!;
  silo.value = 'web';
  silo.dispatchEvent(new Event('change', { bubbles: true }));
  await go();
  expect(kept).toEqual([{ add: { kind: 'person', name: 'Nobody Known', silo: 'web' } }]);
  expect(members.value).toBe('');
});

it('says what the room answers that a team needs, and creates none then', async () => {
  const cannot = 'A team needs somebody who is not from Warehouse.';
  const faces = [face('Dilys', 'Warehouse'), face('Tom', 'Warehouse')];
  played = await play({ parts: ['charter'], stop: { at: 'charter', fix_team: null, commitment: 'c' }, console: { attendance: faces.map((person) => ({ person, present: true, expected: true })) }, answers: { charter, new_team: cannot } }, CharterForm as Component);
  const button = [...played.target.querySelectorAll('button')].find(({ textContent }) => textContent === 'Create the team');
  expect([played.target.textContent?.includes(cannot), button?.disabled]).toEqual([true, true]);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true }));
  await played.go();
  expect([played.desk.wrongAt('charter'), played.kept]).toEqual([cannot, []]);
});
