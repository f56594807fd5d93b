import type { Filled } from '../../bindings/program';
import type { TableLook } from '../../bindings/program';

/** What a person calls the rows of a table. */
export const PURPOSES: Record<string, string> = {
  complaint: 'Complaints',
  reading: 'Readings of a measure',
  base: 'Customers per stage',
  growth: 'Customers gained and lost',
  survey_result: 'Survey answers',
};

/** Our words for what a column can become. */
const WORDS: Record<string, string> = {
  received_on: 'date received',
  words: 'customer’s words',
  post: 'listening post',
  customer_group: 'customer group',
  count: 'number of complaints',
  solicited: 'we asked for it (yes or no)',
  external_key: 'case number (not stored)',
  answered_on: 'answered on',
  n: 'sample size',
  cost_each: 'cost per customer',
  worth_a_year: 'value a year',
  customers: 'number of customers',
  direction: 'gained or lost',
  origin: 'how they came',
  unit: 'unit counted',
  scale: 'scale (its two ends)',
};

export function fieldWords(field: string): string {
  return WORDS[field] ?? field.replaceAll('_', ' ');
}

/** For each column the field that it fills; null where it is left out. */
export type Chosen = (string | null)[];

/** What is guessed for a purpose, column by column. */
export function guessed(look: TableLook, purpose: string): Chosen {
  const filled = look.guesses.find((guess) => guess.purpose === purpose)?.filled ?? [];
  const chosen = look.columns.map((_, at) => filled.find((one) => one.columns.includes(at))?.field ?? null);
  if (chosen.includes('words') || !fieldsOf(look, purpose).includes('words')) return chosen;
  const at = mostSpoken(look, chosen);
  return at === undefined ? chosen : chosen.with(at, 'words');
}

/** A cell in which somebody speaks has so many words, taken over all rows of the sample. */
const SPOKEN = 3;

/** The column with the most words in it, of those that nothing else fills: whatever it is called, customers speak there. */
function mostSpoken(look: TableLook, chosen: Chosen): number | undefined {
  const words = (at: number) => look.sample.reduce((sum, row) => sum + (row[at]?.match(/\p{L}+/gu)?.length ?? 0), 0) / Math.max(1, look.sample.length);
  const free = look.columns.map((_, at) => ({ at, words: words(at) })).filter(({ at, words }) => !chosen[at] && words >= SPOKEN);
  return free.toSorted((one, other) => other.words - one.words)[0]?.at;
}

/** The fields that rows of this purpose can fill. */
export function fieldsOf(look: TableLook, purpose: string): string[] {
  return look.guesses.find((guess) => guess.purpose === purpose)?.fields ?? [];
}

/** The same as the program wants it: which columns fill each field. */
export function filledBy(chosen: Chosen): Filled[] {
  const filled = new Map<string, number[]>();
  chosen.forEach((field, at) => {
    if (field) filled.set(field, [...(filled.get(field) ?? []), at]);
  });
  return [...filled].map(([field, columns]) => ({ field, columns }));
}

/** The fields whose columns become one record each, called after the column, where there are several. */
const SPREAD = ['value', 'answer', 'customers', 'count'];

/** A value as it will be in the room; `column` where it is one of several that a row brings. */
export interface Hung {
  field: string;
  value: string;
  column?: string;
}

/** One row as it will be in the room; what is left out is not there. */
export function asHung(row: string[], chosen: Chosen, names: string[]): Hung[] {
  const cell = (at: number) => row[at]?.trim() ?? '';
  return filledBy(chosen)
    .flatMap(({ field, columns }): Hung[] => {
      if (columns.length > 1 && SPREAD.includes(field)) return columns.map((at) => ({ field, value: cell(at), column: names[at] ?? '' }));
      return [{ field, value: columns.map(cell).filter(Boolean).join(' ') }];
    })
    .filter(({ value }) => value);
}
