import type { Component } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { type Curating, type Told, addedIn, curate, press, quiet, write } from './curating.fake';
import EmptyRoom from './EmptyRoom.svelte';

const answers: Told = {
  tray: { papers: [], calls: [], imports: [], waiting: 0 },
  curate_wall: { stages: [], moments_of_truth: 0, moment_cap: 20, company: 'Our company' },
  records: [],
};
let curating: Curating;
const open = async (keep?: () => void) => (curating = await curate(EmptyRoom as unknown as Component<never>, { done: () => {} }, answers, keep));
const field = () => curating.target.querySelector('form input') as HTMLInputElement;
const button = (name: string) => [...curating.target.querySelectorAll('button')].find((one) => [one.title, one.ariaLabel, one.textContent].includes(name)) as HTMLButtonElement;
const pencil = () => [...curating.target.querySelectorAll('.pencil h2')].map((name) => name.textContent);
const stages = () => addedIn(curating.kept).flatMap((one) => (one.kind === 'stage' ? [one] : []));
const trade = (name: string) => ([...curating.target.querySelectorAll('label')].find((label) => label.textContent?.trim() === name)?.querySelector('input') as HTMLInputElement).click();
afterEach(() => curating.end());

it('pencils in another trade with a key or a click, and keeps nothing by that', async () => {
  await open();
  press(field(), 'ArrowDown');
  await quiet();
  expect(pencil()).toContain('I wait for my parcel');
  trade('Clinic');
  await quiet();
  expect(pencil()).toContain('I hear what it is');
  expect(curating.kept).toEqual([]);
});

it('takes one stage with its moments, and a second press before the answer is there takes nothing more', async () => {
  await open();
  trade('Hotel');
  await quiet();
  const take = button('Use “I arrive”');
  take.click();
  take.click();
  await quiet();
  expect(stages().map(({ name }) => name)).toEqual(['I arrive']);
  expect(curating.kept).toHaveLength(3);
  expect(pencil()).not.toContain('I arrive');
});

it('lets a stage be put in other words, or be ignored', async () => {
  await open();
  trade('Hotel');
  await quiet();
  button('Change “I sleep”').click();
  button('Ignore “I arrive”').click();
  await quiet();
  expect(field().value).toBe('I sleep');
  expect(pencil()).not.toContain('I arrive');
  write(field(), 'I lie awake');
  field().form?.requestSubmit();
  await quiet();
  expect(stages().map(({ name }) => name)).toEqual(['I lie awake']);
});

it('gives the suggestions back where they were refused, and says why', async () => {
  await open(() => {
    throw 'The disk is full.';
  });
  trade('Hotel');
  await quiet();
  button('Use “I arrive”').click();
  await quiet();
  expect(pencil()).toContain('I arrive');
  expect(curating.target.querySelector('[role=alert]')?.textContent).toBe('The disk is full.');
});

it('asks for the company once: the room is called like it, unless somebody has called it otherwise', async () => {
  for (const [name, changed] of [['Our company', { company: 'City Library', name: 'City Library' }], ['Reading room', { company: 'City Library' }]] as const) {
    answers.records = [{ kind: 'room', id: 'r', name, company: 'Our company' }];
    await open();
    const company = curating.target.querySelector('header .right input') as HTMLInputElement;
    expect(company.value).toBe('Our company');
    write(company, 'City Library');
    company.dispatchEvent(new Event('change', { bubbles: true }));
    await quiet();
    const was = { company: 'Our company', ...('name' in changed && { name }) };
    expect(curating.kept).toEqual([{ change: { kind: 'room', id: 'r', fields: changed, was } }]);
    if (name === 'Our company') await curating.end();
  }
});
