import { afterEach, expect, it } from 'vitest';
import { type Component, flushSync } from 'svelte';
import CharterForm from './CharterForm.svelte';
import { attendee, play, type Played, press } from './desk.fake';

let played: Played;
afterEach(() => played.end());

const charter = { commitment: 'c', team: null, name: null, promise: 'Say it first', statement: 'You don’t tell me', lead: null, sponsor: null, silos: [], reports_on: null, hand_off: null, measure: null, target: null, target_by: null, baseline: null, missing: [], signed_on: null };

const open = async () =>
  (played = await play(
    {
      parts: ['charter'],
      stop: { at: 'charter', fix_team: null, commitment: 'c' },
      console: { attendance: [attendee('Dilys', true)] },
      answers: { charter, 'records silo': [{ kind: 'silo', id: 'web', name: 'Web' }] },
    },
    CharterForm as Component,
  ));
const at = () => document.activeElement?.getAttribute('name');

it('PageDown comes once to each field that is empty, and then goes on with the walk', async () => {
  await open();
  const been: (string | null | undefined)[] = [];
  for (let presses = 0; press('PageDown') && presses < 20; presses++) been.push(at());
  expect(been).toEqual(['name', 'lead', 'sponsor', 'members', 'measure', 'target', 'reports_on']);
  // Whoever goes on walks on, also from beside the form.
  expect(press('PageDown', document.body)).toBe(false);
});

it('what is filled is passed over', async () => {
  await open();
  press('PageDown');
  const name = document.activeElement as HTMLInputElement;
  name.value = 'Early Word';
  name.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
  (document.activeElement as HTMLElement).blur();
  expect(press('PageDown') && at()).toBe('lead');
});

it('says that nobody has the name, and adds them once their silo is known', async () => {
  const { target, kept, go } = await open();
  const members = target.querySelector<HTMLInputElement>('[name="members"]')!;
  members.value = 'Nobody Known';
  members.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  press('Enter', members);
  expect(target.querySelector('[role="alert"]')?.textContent).toContain('Nobody is called “Nobody Known”.');
  const silo = target.querySelector<HTMLSelectElement>('select[aria-label^="Silo of"]')!;
  silo.value = 'web';
  silo.dispatchEvent(new Event('change', { bubbles: true }));
  await go();
  expect(kept).toEqual([{ add: { kind: 'person', name: 'Nobody Known', silo: 'web' } }]);
  expect(members.value).toBe('');
});
