import { expect, it } from 'vitest';
import { type Fate, fateOf, fieldsOf, isBack } from './parked';

const name = () => 'Anna Widmer';
const kept = (fate: Fate) => {
  const fields = fieldsOf(fate, name);
  return fateOf({ fate: fields.fate, person: fields.owner ?? null });
};

it('reads what was chosen from what is kept, with the words beside it', () => {
  const chosen: Fate[] = [
    { choice: '', words: '' },
    { choice: 'next', words: '' },
    { choice: 'next', words: 'with figures' },
    { choice: 'dropped', words: 'too dear' },
    { choice: { person: 'anna' }, words: '' },
    { choice: { person: 'anna' }, words: 'asks: who pays' },
  ];
  for (const fate of chosen) expect(kept(fate)).toEqual(fate);
});

it('words alone put an entry off, in whatever language they are', () => {
  expect(fateOf({ fate: 'Nächste Sitzung', person: null })).toEqual({ choice: 'next', words: 'Nächste Sitzung' });
  expect(fieldsOf({ choice: '', words: 'Nächste Sitzung' }, name).fate).toBe('Next session: Nächste Sitzung');
});

it('who took an entry gives it back with another choice', () => {
  expect(fieldsOf({ choice: 'dropped', words: '' }, name)).toEqual({ fate: 'Dropped', owner: null, due: null });
});

it('an entry that was put off earlier is open again', () => {
  expect(isBack({ fate: 'Next session', person: null, from: '2026-10-12' })).toBe(true);
  expect(isBack({ fate: 'Next session', person: null, from: null })).toBe(false);
  expect(isBack({ fate: 'Dropped', person: null, from: '2026-10-12' })).toBe(false);
});
