import { expect, it } from 'vitest';
import type { Fielded } from '../fields';
import { grouped, noteOf, rowName } from './lists';

const asked = (question: string, period: string, n?: number) => ({ kind: 'survey_result', id: `${question} ${period}`, question, period, n }) as unknown as Fielded;

it('shows the results of a survey question by question, in the order of a person who counts, the newest period first', () => {
  const records = [asked('10. Would you come back?', '2026-08-01'), asked('2. Was it clean?', '2026-08-01', 1452), asked('1. How was it?', '2026-07-01'), asked('2. Was it clean?', '2026-09-01')];
  const groups = grouped('survey_result', records);
  expect(groups.map(({ heading }) => heading)).toEqual(['1. How was it?', '2. Was it clean?', '10. Would you come back?']);
  expect(groups[1]?.records.map((record) => [rowName(record), noteOf(record, new Map())])).toEqual([['September 2026', 'sample unknown'], ['August 2026', '1,452 answers']]);
});

it('shows every other list as one', () => {
  const stages = ['Till 10', 'Till 2'].map((name) => ({ kind: 'listening_post', id: name, name }) as unknown as Fielded);
  expect(grouped('listening_post', stages).map(({ heading, records }) => [heading, records.map(rowName)])).toEqual([[null, ['Till 2', 'Till 10']]]);
});
