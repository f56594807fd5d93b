import { describe, expect, it } from 'vitest';
import { Words } from '../parts/words';
import { FIELDS, read, shown, titleOf, written } from './fields';

describe('what a person writes in a field', () => {
  it('is a number however thousands and fractions are marked', () => {
    const number = (words: string) => read({ as: 'number' }, words);
    expect([number('41,880'), number('41 880'), number('2,5'), number('2.5'), number('1,234,567')]).toEqual([41880, 41880, 2.5, 2.5, 1234567]);
    expect(number('many')).toBeUndefined();
    expect(number('')).toBeNull();
  });

  it('stands in groups of digits until it is written on', () => {
    expect([shown({ as: 'number' }, 1_000_000, new Words('en-GB')), written({ as: 'number' }, 1_000_000)]).toEqual(['1,000,000', '1000000']);
    expect(shown({ as: 'line' }, 'RF-1000000', new Words('en-GB'))).toBe('RF-1000000');
  });

  it('is a list where several words belong there, and empties it', () => {
    const words = { as: 'words' } as const;
    expect(read(words, 'web, phone ,, shop')).toEqual(['web', 'phone', 'shop']);
    expect(read(words, ' ')).toEqual([]);
    expect(written(words, ['web', 'phone'])).toBe('web, phone');
  });

  it('clears the field when nothing is left', () => {
    expect(read({ as: 'line' }, '  ')).toBeNull();
    expect(read({ as: 'text' }, ' Mine. ')).toBe('Mine.');
  });
});

it('the year begins in a month that has a name', () => {
  const holds = FIELDS.room?.find(({ name }) => name === 'first_month_of_year')?.holds;
  expect(holds).toMatchObject({ as: 'word', counted: true, unset: 'January', words: { 1: 'January', 4: 'April', 12: 'December' } });
});

describe('a record’s name', () => {
  it('is its first field, or its kind where that is empty', () => {
    expect(titleOf({ kind: 'complaint', id: '1', words: 'Nobody rang.' })).toBe('Nobody rang.');
    expect(titleOf({ kind: 'artifact', id: '1' })).toBe('a paper');
    expect(titleOf({ kind: 'silo', id: '1', name: 'Warehouse' })).toBe('Warehouse');
    expect(titleOf({ kind: 'agenda', id: '1' })).toBe('an agenda');
    expect(titleOf({ kind: 'session', id: '1', held_on: '2026-10-14' })).toBe('14 October 2026');
  });

  it('comes first wherever fields are listed', () => {
    for (const fields of Object.values(FIELDS)) expect(['line', 'text', 'day']).toContain(fields[0]?.holds.as);
  });
});
