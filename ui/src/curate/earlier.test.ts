import { expect, it } from 'vitest';
import { NOTHING, cannotSave, entered } from './earlier';

const promise = { ...NOTHING, statement: ' You told me the wrong day ', stage: 'wait', silos: ['web', 'shop'], promised_on: '2026-04-15' };

it('says what is missing, one thing at a time', () => {
  expect(cannotSave(NOTHING)).toMatch(/customer’s words/);
  expect(cannotSave({ ...promise, silos: ['web'] })).toMatch(/two departments/);
  expect(cannotSave({ ...promise, promised_on: '' })).toMatch(/which day/);
  expect(cannotSave({ ...promise, name: 'Promise Date' })).toBe('A team needs a name and a lead.');
  expect(cannotSave({ ...promise, name: 'Promise Date', lead: 'dilys', target: 'many' })).toBe('“many” is not a number.');
  expect(cannotSave(promise)).toBeNull();
});

it('is one edit, with its team where it has one', () => {
  expect(entered(promise)).toEqual({ earlier_promise: { statement: 'You told me the wrong day', stage: 'wait', silos: ['web', 'shop'], promised_on: '2026-04-15' } });
  const team = { ...promise, due: '2026-09-30', name: 'Promise Date', lead: 'dilys', members: ['dilys', 'ines'], target: '80,5', reports_on: '2026-10-02' };
  expect(entered(team)).toMatchObject({ earlier_promise: { due: '2026-09-30', team: { name: 'Promise Date', lead: 'dilys', members: ['ines'], target: 80.5, reports_on: '2026-10-02' } } });
});
