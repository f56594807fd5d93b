import { afterEach, expect, it } from 'vitest';
import { type Curating as Played, type Told, curate, press, stageOf } from '../curate/curating.fake';
import { flushSync } from 'svelte';
import { ACTIONS } from '../curate/actions';
import { fitting } from '../curate/found';
import { LISTS } from '../curate/lists/lists';
import Curating from './Curating.svelte';

let played: Played;
afterEach(() => played?.end());

const hit = (id: string, words: string) => ({ kind: 'complaint' as const, id, title: words, words: words.replace('Rechnung', '⟦Rechnung⟧'), at_ms: null, stop: null });
const answers: Told = {
  curate_wall: { room: 'Acme', company: 'Acme', stages: [stageOf('wait', 'I wait')], moments_of_truth: 0, moment_cap: 20 },
  tray: { papers: [], calls: [], imports: [], waiting: 0 },
  undo_state: { undo: null, redo: null, step: 1 },
  sessions: { sessions: [], running: null, next: null, next_in_days: null },
  search: [hit('one', 'Rechnung kam spät'), hit('two', 'Rechnung kam spät'), hit('three', 'Rechnung falsch')],
  record: { kind: 'complaint', id: 'one', received_on: '2026-03-12', stage: 'wait' },
  records: [{ kind: 'stage', id: 'wait', name: 'I wait' }],
};

it('finds each of the program’s lists first by its name', async () => {
  played = await curate(Curating as never, {}, answers);
  const { desk } = played;
  const can = ACTIONS.filter((action) => action.when(desk));
  expect(LISTS.map(({ name }) => fitting(name, can, (action) => action.name(desk))[0]?.name(desk))).toEqual(LISTS.map(({ name }) => name));
  await fitting('Measures', can, (action) => action.name(desk))[0]?.run(desk);
  expect(desk.above).toEqual({ show: 'lists', kind: 'measure' });
  // Opened to look at, not to write: no field takes the cursor.
  expect(desk.fresh).toBeNull();
});

it('says day and stage of what was found twice in the same words', async () => {
  played = await curate(Curating as never, {}, answers);
  played.desk.finding = true;
  flushSync();
  const field = played.target.querySelector<HTMLInputElement>('[role=combobox]')!;
  field.value = 'Rechnung';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((go) => setTimeout(go, 100));
  flushSync();
  expect([...played.target.querySelectorAll('[role=option] small')].map((note) => note.textContent)).toEqual([
    'complaint, 12 Mar 2026, I wait',
    'complaint, 12 Mar 2026, I wait',
    'complaint',
  ]);
  press(field, 'Escape');
});
