import { afterEach, expect, it } from 'vitest';
import { type Curating, type Told, curate, quiet, write } from './curating.fake';
import type { Component } from 'svelte';
import EarlierPromise from './EarlierPromise.svelte';
import SessionSide from './inspect/SessionSide.svelte';

let curating: Curating;
afterEach(() => curating.end());

const person = (id: string, name: string) => ({ kind: 'person' as const, id, name, silo: 'web' });
const answers: Told = {
  decisions: { decisions: [{ of: { kind: 'commitment', id: 'c' }, number: 1, words: 'We will fix: “You don’t tell me”', who: 'Dilys Owen', reports_on: null, by: null }] },
  records: [person('dilys', 'Dilys Owen'), person('farah', 'Farah Aziz')],
};
const held = (fields: object) => ({ kind: 'session', id: 's', rhythm: 'quarterly', held_on: '2026-07-15', adjourned_at: '2026-07-15T16:00:00Z', agenda: [], ...fields });
const panel = async (fields: object) => {
  curating = await curate(SessionSide as unknown as Component<never>, { record: held(fields), locked: false }, answers);
  return curating.target.textContent?.replace(/\s+/g, ' ') ?? '';
};

it('says of a session that was held what it was', async () => {
  const said = await panel({ started_at: '2026-07-15T14:00:00Z', attendance: [{ person: 'dilys', present: true }, { person: 'farah', present: false }] });
  expect(said).toContain('It was held on 15 July 2026. 1 person was there: Dilys Owen.');
  expect(said).toContain('1 decision We will fix: “You don’t tell me” (Dilys Owen)');
  expect(said).toContain('Minutes');
  expect(said).not.toContain('When it starts');
});

it('says of one before the room that there are no minutes of it, and asks for no agenda', async () => {
  const said = await panel({});
  expect(said).toContain('It was held on 15 July 2026, before this room was set up, so it has no minutes here.');
  expect(said).not.toMatch(/When it starts|Open/);
});

it('says that an earlier commitment is saved above what scrolls', async () => {
  curating = await curate(EarlierPromise as unknown as Component<never>, {}, { records: [{ kind: 'silo', id: 'web', name: 'Web' }, { kind: 'silo', id: 'shop', name: 'Shop' }], curate_wall: { stages: [], moments_of_truth: 0, moment_cap: 20 } });
  const { target, desk, kept } = curating;
  Object.assign(desk.earlier, { stage: 'wait', silos: ['web', 'shop'], promised_on: '2026-05-01' });
  write(target.querySelector('form input') as HTMLInputElement, 'You told me the wrong day');
  (target.querySelector('form button') as HTMLButtonElement).click();
  await quiet();
  expect(kept).toHaveLength(1);
  expect(target.querySelector('[role=status]')?.closest('form')).toBeNull();
  expect(target.querySelector('[role=status]')?.textContent).toContain('Saved: “You told me the wrong day”.');
});
