import { describe, expect, it } from 'vitest';
import { asHung, cannotImport, fieldsOf, filledBy, guessed } from './columns';

const look = {
  columns: ['crt_dt', 'title', 'free_text', 'cust_no'],
  sample: [['09/09/26', 'No news', ' I rang four times ', '0049172210']],
  purpose: null,
  guesses: [
    { purpose: 'complaint', fields: ['received_on', 'words', 'category'], filled: [{ field: 'received_on', columns: [0] }, { field: 'words', columns: [1, 2] }] },
    { purpose: 'base', fields: ['period', 'customers'], filled: [] },
  ],
};

describe('the columns of a table', () => {
  it('begin as guessed for what the rows are taken for', () => {
    expect(guessed(look, 'complaint')).toEqual(['received_on', 'words', 'words', null]);
    expect(guessed(look, 'base')).toEqual([null, null, null, null]);
    expect(fieldsOf(look, 'base')).toEqual(['period', 'customers']);
  });

  it('go to the program as chosen, several for one field in their order', () => {
    expect(filledBy(['received_on', 'words', 'words', null])).toEqual([
      { field: 'received_on', columns: [0] },
      { field: 'words', columns: [1, 2] },
    ]);
  });

  it('that are left out show nowhere in what will hang', () => {
    const hung = asHung(look.sample[0] ?? [], guessed(look, 'complaint'), look.columns);
    expect(hung).toEqual([
      { field: 'received_on', value: '09/09/26' },
      { field: 'words', value: 'No news I rang four times' },
    ]);
    expect(JSON.stringify(hung)).not.toContain('0049172210');
  });

  it('that bring several answers are shown one by one, each under its question', () => {
    const names = ['Date', 'How was your room?', 'How was breakfast?', 'And the bar?'];
    expect(asHung(['3 Sep', '5', '4', ''], ['period', 'answer', 'answer', 'answer'], names)).toEqual([
      { field: 'period', value: '3 Sep' },
      { field: 'answer', value: '5', column: 'How was your room?' },
      { field: 'answer', value: '4', column: 'How was breakfast?' },
    ]);
  });
});

it('says why nothing can be imported', () => {
  const tried = (unread: number) => ({ rows: 60, unread, first: 'Row 2: it has no question and no answer.' });
  expect(cannotImport([null, null], undefined)).toBe('Nothing can be imported yet: choose above what the columns hold.');
  expect(cannotImport(['period', null], tried(60))).toContain('no row can be read this way');
  expect([cannotImport(['period', null], tried(59)), cannotImport(['period', null], undefined), cannotImport(['period', null], { rows: 0, unread: 0, first: null })]).toEqual([null, null, null]);
  // Of a row with two figures one may be readable.
  expect(cannotImport(['period', 'value', 'value'], tried(60))).toBeNull();
});
