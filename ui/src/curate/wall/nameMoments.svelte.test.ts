import { afterEach, expect, it, vi } from 'vitest';
import { type Curating, addedIn, curate, press, quiet, stageOf, write } from '../curating.fake';
import type { Component } from 'svelte';
import { action } from '../actions';
import Bay from './Bay.svelte';

const stage = stageOf('unpack', 'I unpack it', ['seen']);
const answers = { tray: { papers: [], calls: [], imports: [], waiting: 0 }, curate_wall: { stages: [stage], moments_of_truth: 0, moment_cap: 20 } };
let curating: Curating;
const open = async (keep?: () => void) => {
  curating = await curate(Bay as unknown as Component<never>, { stage }, answers, keep);
  void action('moment').run(curating.desk);
  await quiet();
};
const field = () => curating.target.querySelector<HTMLInputElement>('input');
const made = () => addedIn(curating.kept).flatMap((one) => (one.kind === 'moment' ? [[one.name, one.position]] : []));
afterEach(() => {
  vi.restoreAllMocks();
  curating.end();
});

it('names moments one after another, until an empty Enter', async () => {
  await open();
  expect(document.activeElement).toBe(field());
  for (const name of ['I cut the tape', 'I find the slip']) {
    write(field(), name);
    press(field(), 'Enter');
    await quiet();
    expect(document.activeElement).toBe(field());
    expect(field()?.value).toBe('');
  }
  expect(made()).toEqual([['I cut the tape', 2], ['I find the slip', 3]]);
  // The second half of a quick double press is not meant: what is typed next would be keys.
  press(field(), 'Enter');
  await quiet();
  expect(document.activeElement).toBe(field());
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000);
  press(field(), 'Enter');
  await quiet();
  expect(field()).toBeNull();
  expect(made()).toHaveLength(2);
});

it('ends with Esc, and keeps what was written when the hand goes elsewhere', async () => {
  await open();
  write(field(), 'Not this');
  press(field(), 'Escape');
  await quiet();
  expect(field()).toBeNull();
  expect(made()).toEqual([]);
  void action('moment').run(curating.desk);
  await quiet();
  write(field(), 'I cut the tape');
  field()?.blur();
  await quiet();
  expect(field()).toBeNull();
  expect(made()).toEqual([['I cut the tape', 2]]);
});

it('leaves a refused name where it was typed', async () => {
  await open(() => {
    throw 'No.';
  });
  write(field(), 'I cut the tape');
  press(field(), 'Enter');
  await quiet();
  expect(field()?.value).toBe('I cut the tape');
  expect(curating.target.textContent).toContain('No.');
});
