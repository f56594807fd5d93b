import { describe, expect, it } from 'vitest';
import type { PersonFace } from '../bindings/PersonFace';
import { BLANK, cannotFound, found, nextEmpty } from './charter';

const face = (person: string, silo: string) => ({ person, name: person, silo }) as PersonFace;
const faces = [face('dilys', 'Warehouse'), face('tom', 'Warehouse'), face('ines', 'Web')];

describe('founding', () => {
  it('names all that is missing, and the silo that stands alone', () => {
    expect(cannotFound(BLANK, faces)).toBe('A team needs a name, a lead, people from two silos.');
    const draft = { ...BLANK, name: 'Early Word', lead: 'dilys', members: ['tom'] };
    expect(cannotFound(draft, faces)).toBe('A team needs somebody who is not from Warehouse.');
    expect(cannotFound({ ...draft, members: ['tom', 'ines'] }, faces)).toBeNull();
  });

  it('leaves out what is empty, and reads a target as it is written', () => {
    const draft = { ...BLANK, name: ' Early Word ', lead: 'dilys', members: ['dilys', 'ines'], target: '80,5' };
    expect(found('c', draft)).toEqual({ commitment: 'c', name: 'Early Word', lead: 'dilys', members: ['ines'], target: 80.5 });
    expect(found('c', { ...draft, target: 'many' })).not.toHaveProperty('target');
  });
});

it('visits each empty field once, round again, and lets the walk go on', () => {
  const fields = [
    { name: 'lead', value: 'dilys' },
    { name: 'sponsor', value: '' },
    { name: 'target', value: '' },
  ];
  const none = new Set<string>();
  expect(nextEmpty(fields, 'lead', none)).toBe('sponsor');
  expect(nextEmpty(fields, 'sponsor', none)).toBe('target');
  expect(nextEmpty(fields, 'target', none)).toBe('sponsor');
  expect(nextEmpty(fields, null, none)).toBe('sponsor');
  expect(nextEmpty(fields, 'target', new Set(['sponsor', 'target']))).toBeNull();
  expect(nextEmpty(fields, null, new Set(['sponsor', 'target']))).toBeNull();
  expect(nextEmpty([{ name: 'lead', value: 'x' }], 'lead', none)).toBeNull();
});
