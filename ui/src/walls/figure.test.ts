import { expect, it } from 'vitest';
import { Words } from '../parts/words';
import { figureOf } from '../parts/figure';
import { answered, complaintsOf, countedIn, isOld, periodOf, shortPeriodOf } from './figure';

const say = new Words('en-GB');

it('a bare count says of which month or quarter it is', () => {
  const now = new Date();
  const of = `${now.getUTCFullYear()}-${String(now.getUTCMonth() + 1).padStart(2, '0')}-01`;
  expect(countedIn({ value: 1, words: 'complaints a month', cadence: 'months', of }, say)).toBe(`complaint in ${say.month(of)}`);
  expect(countedIn({ value: 2, words: 'complaints a month', cadence: 'months', of: '2015-07-01' }, say)).toBe('complaints in July 2015');
  expect(countedIn({ value: 2, words: 'complaints a quarter', cadence: 'quarters', of: '2015-07-01' }, say)).toBe('complaints in July to September 2015');
  expect(countedIn({ value: 1, words: 'complaints per 1,000 orders', cadence: 'months', of }, say)).toBe('complaints per 1,000 orders');
});

it('a count is whole, a rate has its tenths', () => {
  expect(complaintsOf(65, 'complaints a month', say)).toBe('65');
  expect(complaintsOf(2, 'complaints per 1,000 orders', say)).toBe('2.0');
  expect(complaintsOf(9.6, 'complaints per 1,000 orders', say)).toBe('9.6');
});

it('a sign belongs to its number, a word stands beside it', () => {
  expect(figureOf(22, '%', say)).toEqual({ number: '22%', unit: '' });
  expect(figureOf(22, 'days', say)).toEqual({ number: '22', unit: 'days' });
});

it('what ended half a year ago or more is old', () => {
  const now = Date.parse('2026-10-14');
  expect(isOld('2015-12-01', now)).toBe(true);
  expect(isOld('2026-07-01', now)).toBe(false);
  expect(isOld(undefined, now)).toBe(false);
});

it('a reading names the whole of its period', () => {
  const old = (cadence: Parameters<typeof periodOf>[1], from = '2015-07-01') => periodOf(from, cadence, say);
  expect(old('months')).toBe('July 2015');
  expect(old('quarters')).toBe('July to September 2015');
  expect(old('quarters', '2015-10-01')).toBe('October to December 2015');
  expect(old('years')).toBe('2015');
  expect(old('weeks', '2015-07-06')).toBe('the week of 6 July 2015');
});

it('a period is said shortly with its year', () => {
  expect(shortPeriodOf('2026-07-01', 'quarters', say)).toBe('Jul to Sep 2026');
  expect(shortPeriodOf('2026-10-01', 'quarters', say)).toBe('Oct to Dec 2026');
  expect(shortPeriodOf('2026-09-01', 'months', say)).toBe('Sep 2026');
  expect(shortPeriodOf('2026-10-09', 'irregular', say)).toBe('9 Oct 2026');
});

it('a survey says what those agree to whom its figure counts', () => {
  const survey = (top_boxes: number, ...answers: string[]) => ({ top_boxes, distribution: answers.map((answer) => ({ answer, count: 1 })) });
  expect(answered(survey(2, 'Agree fully', 'Agree', 'Hardly'))).toBe('agree');
  expect(answered(survey(2, 'Very good', 'Good', 'Poor', 'Very poor'))).toBe('Very good or Good');
  expect(answered(survey(1, 'Yes', 'No'))).toBe('Yes');
});
