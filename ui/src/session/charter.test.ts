import { describe, expect, it } from 'vitest';
import { BLANK, created } from './charter';

describe('a new team', () => {
  it('leaves out what is empty, and reads a target as it is written', () => {
    const draft = { ...BLANK, name: ' Early Word ', lead: 'dilys', members: ['dilys', 'ines'], target: '80,5' };
    expect(created('c', draft)).toEqual({ commitment: 'c', name: 'Early Word', lead: 'dilys', members: ['ines'], target: 80.5 });
    expect(created('c', { ...draft, target: 'many' })).not.toHaveProperty('target');
  });
});
