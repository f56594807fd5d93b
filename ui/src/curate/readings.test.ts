import { describe, expect, it } from 'vitest';
import { Words } from '../parts/words';
import { figured, meant, nextPeriod, periodIn, periodOf, periodOfWords } from './readings';

const say = new Words('en-GB');

describe('a reading in words', () => {
  it('has its unit beside it, its sign on it, and nothing where it is a bare number', () => {
    expect([figured(92, 'number', say), figured(92, 'Number ', say), figured(92, '%', say), figured(4.25, 'days', say), figured(28500, 'count', say)]).toEqual(['92', '92', '92%', '4.3 days', '28,500']);
  });

  it('says its period as it is read', () => {
    expect(periodOf('2026-09-01', 'months', say)).toBe('in September 2026');
    expect(periodOf('2026-07-01', 'quarters', say)).toBe('in the quarter from July 2026');
    expect(periodOf('2026-09-21', 'weeks', say)).toBe('in the week of 21 September 2026');
    expect(periodOf('2026-09-21', 'irregular', say)).toBe('on 21 September 2026');
  });
});

describe('the period of a reading, written by hand', () => {
  const of = (words: string, cadence: Parameters<typeof periodIn>[1], near: string | null = '2026-10-01') => periodOfWords(words, cadence, near, 'en-GB');

  it('is a month however people write one', () => {
    for (const words of ['September 2026', 'sep 26', 'sept', '9/2026', '2026-09', '09.2026', '21 September 2026', '2026-09-21']) expect([words, of(words, 'months')]).toEqual([words, '2026-09-01']);
    expect(of('september 2026', 'irregular')).toBe('2026-09-01');
    expect(of('21 september 2026', 'irregular')).toBe('2026-09-21');
  });

  it('is the quarter, year, week or day in which it lies', () => {
    expect([of('Q3 2026', 'quarters'), of('august 2026', 'quarters'), of('2026', 'years'), of('aug 2026', 'years')]).toEqual(['2026-07-01', '2026-07-01', '2026-01-01', '2026-01-01']);
    expect([of('24 sep 2026', 'weeks'), of('24 sep', 'days')]).toEqual(['2026-09-21', '2026-09-24']);
  });

  it('has the year that is nearest to the newest reading; before the first one it must be written', () => {
    expect([of('december', 'months', '2026-01-01'), of('jan', 'months', '2026-12-01')]).toEqual(['2025-12-01', '2027-01-01']);
    expect([of('december', 'months', null), of('december 2025', 'months', null), of('dec 25', 'months', null)]).toEqual([null, '2025-12-01', '2025-12-01']);
  });

  it('is none where nobody could tell', () => {
    for (const words of ['', 'soon', '13/2026', '31 february 2026', 'Q5 2026']) expect([words, of(words, 'months')]).toEqual([words, null]);
  });

  it('stands in its field so that it can be read again', () => {
    for (const [first, cadence] of [['2026-09-01', 'months'], ['2026-07-01', 'quarters'], ['2026-01-01', 'years'], ['2026-09-21', 'weeks'], ['2026-09-24', 'days'], ['2026-09-24', 'irregular']] as const) {
      expect(of(periodIn(first, cadence, say), cadence)).toBe(first);
    }
  });

  it('is followed by the next one', () => {
    expect([nextPeriod('2026-12-01', 'months'), nextPeriod('2026-10-01', 'quarters'), nextPeriod('2026-01-01', 'years'), nextPeriod('2026-09-28', 'weeks'), nextPeriod('2026-09-30', 'days')]).toEqual([
      '2027-01-01', '2027-01-01', '2027-01-01', '2026-10-05', '2026-10-01',
    ]);
  });
});

describe('a reading, written by hand', () => {
  const of = (field: 'period' | 'value' | 'n', words: string) => meant(field, words, 'months', '2026-10-01', say);

  it('is a number, with or without its sign, and how many cases where that is known', () => {
    expect([of('value', '22'), of('value', '22%'), of('value', '4,5'), of('value', '1,250,000'), of('n', '3,115'), of('n', '')]).toEqual([
      { value: 22 }, { value: 22 }, { value: 4.5 }, { value: 1_250_000 }, { value: 3115 }, { value: null },
    ]);
  });

  it('says what is wrong with it', () => {
    expect([of('period', 'soon'), of('value', 'many'), of('value', ''), of('n', '2.5')]).toEqual([
      { wrong: '“soon” is no period. Write it like Oct 2026.' },
      { wrong: '“many” is not a number.' },
      { wrong: 'What was the value?' },
      { wrong: '“2.5” is not a sample size.' },
    ]);
  });
});
