import { describe, expect, it } from 'vitest';
import type { PersonFace } from '../bindings/PersonFace';
import { BLANK, cannotCreate, created } from './charter';

const face = (person: string, silo: string) => ({ person, name: person, silo }) as PersonFace;
const faces = [face('dilys', 'Warehouse'), face('tom', 'Warehouse'), face('ines', 'Web')];

describe('a new team', () => {
  it('names all that is missing, and the silo that stands alone', () => {
    expect(cannotCreate(BLANK, faces)).toBe('A team needs a name, a lead, people from two departments.');
    const draft = { ...BLANK, name: 'Early Word', lead: 'dilys', members: ['tom'] };
    expect(cannotCreate(draft, faces)).toBe('A team needs somebody who is not from Warehouse.');
    expect(cannotCreate({ ...draft, members: ['tom', 'ines'] }, faces)).toBeNull();
  });

  it('leaves out what is empty, and reads a target as it is written', () => {
    const draft = { ...BLANK, name: ' Early Word ', lead: 'dilys', members: ['dilys', 'ines'], target: '80,5' };
    expect(created('c', draft)).toEqual({ commitment: 'c', name: 'Early Word', lead: 'dilys', members: ['ines'], target: 80.5 });
    expect(created('c', { ...draft, target: 'many' })).not.toHaveProperty('target');
  });
});
