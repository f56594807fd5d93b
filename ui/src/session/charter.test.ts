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

it('jumps to the next empty field and round again', () => {
  const fields = [
    { name: 'lead', value: 'dilys' },
    { name: 'sponsor', value: '' },
    { name: 'target', value: '' },
  ];
  expect(nextEmpty(fields, 'lead')).toBe('sponsor');
  expect(nextEmpty(fields, 'sponsor')).toBe('target');
  expect(nextEmpty(fields, 'target')).toBe('sponsor');
  expect(nextEmpty(fields, null)).toBe('sponsor');
  expect(nextEmpty([{ name: 'lead', value: 'x' }], 'lead')).toBeNull();
});
