import { afterEach, expect, it } from 'vitest';
import { type Curating, type Told, curate, press, quiet, stageOf, write } from './curating.fake';
import type { Component } from 'svelte';
import { action } from './actions';
import type { Fielded } from './fields';
import MoveTo from './MoveTo.svelte';
import ToPlace from './inspect/ToPlace.svelte';

// The rows of a table that came without a stage.
const TABLE = { kind: 'import', id: 'sept', of: 'complaint' } as unknown as Fielded;
const tray: Told['tray'] = { papers: [], calls: [], imports: [{ import: 'sept', file_name: 'sept.csv', of: 'complaint', added: 2224, skipped: 0, without_stage: 2224, came_at: null, words: '' }], waiting: 1 };
const answers: Told = {
  tray,
  curate_wall: { stages: [stageOf('order', 'I order'), stageOf('unpack', 'I unpack it', ['seen'])], moments_of_truth: 0, moment_cap: 20 },
  rows_to_place: [{ category: 'late', name: 'Late', stage: null, rows: 2000 }, { category: 'lost', name: 'Lost', stage: null, rows: 224 }, { category: null, name: null, stage: 'order', rows: 30 }],
};
let curating: Curating;
const open = async (piece: unknown, props = {}) => (curating = await curate(piece as Component<never>, props, answers));
afterEach(() => curating.end());

it('goes where it is dropped, with all its rows', async () => {
  const { desk, kept } = await open(null);
  await desk.hang({ kind: 'import', id: 'sept', pin: null }, { stage: 'unpack', moment: 'seen' });
  expect(kept).toEqual([{ place_rows: { import: 'sept', stage: 'unpack', moment: 'seen' } }]);
});

it('is moved by key while rows of it wait', async () => {
  const { desk, kept, target } = await open(MoveTo, { also: false });
  expect(action('move').when(desk)).toBe(false);
  desk.select({ kind: 'import', id: 'sept' });
  expect(action('move').when(desk)).toBe(true);
  expect(action('also').when(desk)).toBe(false);
  await quiet();
  const input = target.querySelector('input');
  expect(input?.placeholder).toBe('Its rows belong at…');
  press(input, 'ArrowDown');
  press(input, 'Enter');
  await quiet();
  expect(kept).toEqual([{ place_rows: { import: 'sept', stage: 'unpack' } }]);
  desk.select({ kind: 'import', id: 'placed before' });
  expect(action('move').when(desk)).toBe(false);
});

it('is placed by a button or Enter, never by a first letter', async () => {
  const { kept, target } = await open(ToPlace, { record: TABLE });
  const choose = (at: number, place: string) => {
    const select = target.querySelectorAll('select')[at] as HTMLSelectElement;
    select.value = place;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return select;
  };
  expect(target.querySelector('button')).toBeNull();
  choose(0, 'order');
  await quiet();
  expect(target.querySelectorAll('select')[0]?.value).toBe('order');
  expect(kept).toEqual([]);
  const button = target.querySelector('button') as HTMLButtonElement;
  expect(button.textContent).toContain('Put 2,000 rows there');
  button.click();
  await quiet();
  const last = choose(2, 'seen');
  await quiet();
  press(last, 'Enter');
  await quiet();
  expect(kept).toEqual([{ place_rows: { import: 'sept', stage: 'order', category: 'late' } }, { place_rows: { import: 'sept', stage: 'unpack', moment: 'seen' } }]);
});

it('moves rows from a stage where they are wrong, and only those that say some words', async () => {
  const { kept, target } = await open(ToPlace, { record: TABLE });
  write(target.querySelector('input[type=search]'), 'bill');
  await quiet();
  const select = target.querySelector('select[aria-label="No category: stage"]') as HTMLSelectElement;
  expect(select.value).toBe('order');
  select.value = 'unpack';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await quiet();
  const button = target.querySelector('button') as HTMLButtonElement;
  expect(button.textContent).toContain('Move 30 rows there');
  button.click();
  await quiet();
  expect(kept).toEqual([{ place_rows: { import: 'sept', stage: 'unpack', uncategorised: true, words: 'bill', from: 'order' } }]);
});
