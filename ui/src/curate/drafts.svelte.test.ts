import { afterEach, expect, it } from 'vitest';
import { type Curating, type Told, curate, press, quiet, stageOf, write } from './curating.fake';
import type { Component } from 'svelte';
import Lists from './lists/Lists.svelte';

// Words that are half written when something else is selected.
const answers: Told = {
  tray: { papers: [], calls: [], imports: [], waiting: 0 },
  curate_wall: { stages: [stageOf('order', 'I order')], moments_of_truth: 0, moment_cap: 20 },
  records: [{ kind: 'silo', id: 'web', name: 'Web' }],
  room_card: { counts: {} },
};
let curating: Curating;
afterEach(() => curating.end());
const field = (label: string) => [...curating.target.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label))?.querySelector<HTMLInputElement>('input') ?? null;
const list = (name: string) => [...curating.target.querySelectorAll<HTMLButtonElement>('nav button')].find((one) => one.textContent?.includes(name))?.click();

async function open(kind: string): Promise<void> {
  const props = $state({ kind });
  curating = await curate(Lists as unknown as Component<never>, props, answers);
  // The window shows the list that is chosen.
  $effect.root(() => {
    $effect(() => {
      if (curating.desk.above?.show === 'lists') props.kind = curating.desk.above.kind;
    });
  });
}

it('a name that is half typed is still there when another list was looked at', async () => {
  await open('silo');
  write(field('Department'), 'Front of');
  expect(curating.desk.drafts.held).toEqual(['the new department']);
  list('People');
  await quiet();
  expect(field('Department')).toBeNull();
  list('Departments');
  await quiet();
  expect(field('Department')?.value).toBe('Front of');
});

it('a new measure takes its unit from its name, and the next one does not keep it', async () => {
  await open('measure');
  write(field('What it is'), 'Rooms ready at three (%)');
  press(field('What it is'), 'Enter');
  curating.target.querySelector('form')?.requestSubmit();
  await quiet();
  expect(curating.kept).toEqual([{ add: { kind: 'measure', name: 'Rooms ready at three', unit: '%', better: 'up' } }]);
  expect(field('Unit')?.value).toBe('');
  expect(field('What it is')?.value).toBe('');
});

it('the department of a person stays for the next one, and Enter in it adds them', async () => {
  await open('person');
  write(field('Name'), 'Petra Vogt');
  const department = curating.target.querySelector<HTMLSelectElement>('form select');
  if (!department) throw new Error('There is no list of departments.');
  department.value = 'web';
  department.dispatchEvent(new Event('change', { bubbles: true }));
  await quiet();
  press(department, 'Enter');
  await quiet();
  expect(curating.kept).toEqual([{ add: { kind: 'person', name: 'Petra Vogt', silo: 'web' } }]);
  expect(field('Name')?.value).toBe('');
  expect(curating.target.querySelector<HTMLSelectElement>('form select')?.value).toBe('web');
});

