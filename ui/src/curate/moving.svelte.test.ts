import type { Component } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { type Curating, type Told, curate, press, quiet, stageOf } from './curating.fake';
import Curate from './Curate.svelte';

// Measures are pinned one after another, from their list.
const answers: Told = {
  tray: { papers: [], calls: [], imports: [], waiting: 0 },
  curate_wall: { stages: [stageOf('order', 'I order')], moments_of_truth: 0, moment_cap: 20 },
  records: [{ kind: 'measure', id: 'late', name: 'Late parcels', unit: '%', better: 'down' }],
  room_card: { counts: {} },
  undo_state: { undo: null, redo: null },
  sessions: { next_in_days: null },
};
let curating: Curating;
afterEach(() => curating.end());

it('a thing that is pinned from its list leaves the list open and the cursor in its row', async () => {
  curating = await curate(Curate as unknown as Component<never>, {}, answers);
  const { desk, target, kept } = curating;
  desk.openList('measure');
  await quiet();
  const row = target.querySelector<HTMLElement>('[data-row]');
  expect(row?.textContent).toContain('lower is better, not pinned yet');
  row?.focus();
  desk.moving = { also: false };
  await quiet();
  press(document.activeElement, 'Enter');
  await quiet();
  expect(kept).toEqual([{ pin: { what: { kind: 'measure', id: 'late' }, stage: 'order', moment: null } }]);
  expect(desk.above).toEqual({ show: 'lists', kind: 'measure' });
  expect(document.activeElement).toBe(row);
});
