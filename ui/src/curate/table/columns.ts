import type { Filled } from '../../bindings/program';
import type { TableLook } from '../../bindings/program';

/** What a person calls the rows of a table. */
export const PURPOSES: Record<string, string> = {
  complaint: 'Complaints',
  reading: 'Readings of a measure',
  base: 'How many customers pass',
  growth: 'Customers gained and lost',
  survey_result: 'Survey answers',
};

/** Our words for what a column can become. */
const WORDS: Record<string, string> = {
  received_on: 'when',
  words: 'customer’s words',
  post: 'listening post',
  customer_group: 'customer group',
  count: 'how many',
  solicited: 'asked for',
  external_key: 'case number, hidden',
  answered_on: 'answered on',
  n: 'how many cases',
  cost_each: 'cost each',
  worth_a_year: 'worth a year',
};

export function fieldWords(field: string): string {
  return WORDS[field] ?? field.replaceAll('_', ' ');
}

/** For each column the field that it fills; null where it is left out. */
export type Chosen = (string | null)[];

/** What is guessed for a purpose, column by column. */
export function guessed(look: TableLook, purpose: string): Chosen {
  const filled = look.guesses.find((guess) => guess.purpose === purpose)?.filled ?? [];
  return look.columns.map((_, at) => filled.find((one) => one.columns.includes(at))?.field ?? null);
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

/** One row as it will be in the room; what is left out is not there. */
export function asHung(row: string[], chosen: Chosen): { field: string; value: string }[] {
  return filledBy(chosen)
    .map(({ field, columns }) => ({ field, value: columns.map((at) => row[at]?.trim()).filter(Boolean).join(' ') }))
    .filter(({ value }) => value);
}
