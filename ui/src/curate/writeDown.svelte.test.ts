import { afterEach, expect, it } from 'vitest';
import { type Curating, type Told, curate, press, quiet, stageOf, write } from './curating.fake';
import type { Component } from 'svelte';
import { isoOf } from '../parts/days';
import { action } from './actions';
import WriteDown from './WriteDown.svelte';

const answers: Told = {
  tray: { papers: [], calls: [], imports: [], waiting: 0 },
  curate_wall: { stages: [stageOf('order', 'I order'), stageOf('unpack', 'I unpack it', ['seen'])], moments_of_truth: 0, moment_cap: 20 },
  records: [{ kind: 'category', id: 'late', name: 'Late' }],
};
const today = isoOf(new Date());
let curating: Curating;
let added: number;
const open = async (props: object, keep?: () => void) => {
  added = 0;
  return (curating = await curate(WriteDown as unknown as Component<never>, { stage: 'unpack', moment: null, added: () => (added += 1), leave: () => {}, ...props }, answers, keep));
};
const words = () => curating.target.querySelector('textarea') as HTMLTextAreaElement;
afterEach(() => curating.end());

it('makes one complaint after another at its stage, each with today’s day and unquotable until said', async () => {
  const { target, kept } = await open({});
  write(words(), 'Nobody rang me.');
  (target.querySelector('input[type=checkbox]') as HTMLInputElement).click();
  press(words(), 'Enter');
  await quiet();
  expect(words().value).toBe('');
  expect(document.activeElement).toBe(words());
  const category = target.querySelectorAll('select')[0] as HTMLSelectElement;
  expect(category.getAttribute('aria-label')).toBe('Category');
  category.value = 'late';
  category.dispatchEvent(new Event('change', { bubbles: true }));
  write(words(), 'It came on Sunday.');
  press(words(), 'Enter');
  await quiet();
  expect(kept).toEqual([
    { add: { kind: 'complaint', stage: 'unpack', quotable: true, words: 'Nobody rang me.', received_on: today } },
    { add: { kind: 'complaint', stage: 'unpack', quotable: false, words: 'It came on Sunday.', received_on: today, category: 'late' } },
  ]);
  expect(added).toBe(2);
});

it('keeps none that says nothing, and what was refused stays written', async () => {
  const { kept, target, desk } = await open({ moment: 'seen' }, () => {
    throw 'The room is full.';
  });
  press(words(), 'Enter');
  await quiet();
  expect(kept).toEqual([]);
  expect(target.textContent).toContain('Write what the customer said, or choose what it is about.');
  write(words(), 'Nobody rang me.');
  press(words(), 'Enter');
  await quiet();
  expect(words().value).toBe('Nobody rang me.');
  expect(desk.wrongAt('new complaint')).toBe('The room is full.');
  expect(added).toBe(0);
});

it('waits while its day cannot be read', async () => {
  const { kept, target } = await open({});
  const day = target.querySelector<HTMLInputElement>('input[type=text]');
  write(day, '31 feb 2026');
  day?.blur();
  write(words(), 'Nobody rang me.');
  press(words(), 'Enter');
  await quiet();
  expect(kept).toEqual([]);
  expect(document.activeElement).toBe(day);
  write(day, '28 feb 2026');
  day?.blur();
  press(words(), 'Enter');
  await quiet();
  expect(kept).toEqual([{ add: { kind: 'complaint', stage: 'unpack', quotable: false, words: 'Nobody rang me.', received_on: '2026-02-28' } }]);
});

it('is offered by key at the stage that is meant, and at the moment that is taken up', async () => {
  const { desk } = await open({});
  desk.select({ kind: 'moment', id: 'seen' });
  expect(action('write-down').when(desk)).toBe(true);
  expect(action('write-down').keys).toEqual(['W']);
  void action('write-down').run(desk);
  expect(desk.above).toEqual({ show: 'quotes', stage: 'unpack', writing: { moment: 'seen' } });
  // One of its words is taken up, which hangs nowhere: the stage that is read is still meant.
  desk.select({ kind: 'complaint', id: 'one' });
  void action('write-down').run(desk);
  expect(desk.above).toEqual({ show: 'quotes', stage: 'unpack', writing: { moment: null } });
});
