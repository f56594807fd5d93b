import { afterEach, expect, it } from 'vitest';
import { type Curating as Played, type Told, curate, press, stageOf } from '../curate/curating.fake';
import Curating from './Curating.svelte';

let played: Played;
afterEach(() => played.end());

const call = { kind: 'call', id: 'c', title: 'The fourth call', consent: 'given' } as const;
const answers: Told = {
  curate_wall: { room: 'Acme', company: 'Acme', stages: [stageOf('wait', 'I wait')], moments_of_truth: 0, moment_cap: 20 },
  tray: { papers: [], calls: [], imports: [], waiting: 0 },
  undo_state: { undo: null, redo: null, step: 1 },
  sessions: { sessions: [], running: null, next: null, next_in_days: null },
  record: call,
  records: [],
};

it('Esc leaves a list to choose from, and only then lays down what is selected', async () => {
  played = await curate(Curating as never, {}, answers);
  played.desk.select({ kind: 'call', id: 'c' });
  await new Promise((go) => setTimeout(go, 50));
  const list = played.target.querySelector<HTMLSelectElement>('[aria-label="Selected"] select');
  list?.focus();
  expect(document.activeElement).toBe(list);
  expect(list).not.toBeNull();
  press(list, 'Escape');
  expect(document.activeElement).toBe(document.body);
  expect(played.desk.selected?.id).toBe('c');
});
