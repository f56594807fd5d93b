import type { Filled } from '../../bindings/program';
import type { TableLook, Tried } from '../../bindings/program';

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
  origin: 'source of new customers',
  unit: 'unit counted',
  scale: 'scale (its two ends)',
};

export function fieldWords(field: string): string {
  return WORDS[field] ?? field.replaceAll('_', ' ');
}

/** For each column the field that it fills; null where it is left out. */
export type Chosen = (string | null)[];

/** What the program guesses for a purpose, column by column: the same by which it reads a table that nobody was asked about. */
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

/** The fields whose columns become one record each, called after the column, where there are several. */
const SPREAD = ['value', 'answer', 'customers', 'count'];

/** Whether a row brings several records: one of them may be readable where another is not. */
const isSpread = (chosen: Chosen) => filledBy(chosen).some(({ field, columns }) => columns.length > 1 && SPREAD.includes(field));

/** Why nothing can be imported with the columns as they are chosen; null where something can, or nobody knows yet. */
export function cannotImport(chosen: Chosen, tried: Tried | undefined): string | null {
  if (filledBy(chosen).length === 0) return 'Nothing can be imported yet: choose above what the columns hold.';
  if (!tried || tried.rows === 0 || tried.unread < tried.rows || isSpread(chosen)) return null;
  return 'Nothing can be imported: no row can be read this way. Choose other columns above, or read the table as something else.';
}

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
