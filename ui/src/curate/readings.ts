import type { Cadence } from '../bindings/Cadence';
import { dayOf } from '../parts/days';
import { figureOf } from '../parts/figure';
import type { Words } from '../parts/words';
import { read } from './fields';

/** A reading with its unit: "92", "92%", "4.3 days". */
export function figured(value: number, unit: string, say: Words): string {
  const { number, unit: words } = figureOf(value, unit, say);
  return words ? `${number} ${words}` : number;
}

/** The period of which a reading speaks, by its first day: "in September 2026", "in the week of 21 September 2026". */
export function periodOf(first: string, cadence: Cadence, say: Words): string {
  switch (cadence) {
    case 'months':
      return `in ${say.monthOfYear(first)}`;
    case 'quarters':
      return `in the quarter from ${say.monthOfYear(first)}`;
    case 'years':
      return `in the year from ${say.monthOfYear(first)}`;
    case 'weeks':
      return `in the week of ${say.dayOfYear(first)}`;
    default:
      return `on ${say.dayOfYear(first)}`;
  }
}

/** A period as it stands in a narrow field, by its first day: "Sep 2026", "2026", "21 Sep 2026". */
export function periodIn(first: string, cadence: Cadence, say: Words): string {
  if (cadence === 'years') return first.slice(0, 4);
  const ofMonth = cadence === 'months' || cadence === 'quarters' || (cadence === 'irregular' && first.endsWith('-01'));
  return ofMonth ? say.shortMonth(first) : `${Number(first.slice(8))} ${say.shortMonth(first)}`;
}

/** The first day of the period after this one; of what comes in no order, of the next month. */
export function nextPeriod(first: string, cadence: Cadence): string {
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  if (cadence === 'days') return isoAt(year, month, day + 1);
  if (cadence === 'weeks') return isoAt(year, month, day + 7);
  return isoAt(year, month + { months: 1, quarters: 3, years: 12, irregular: 1 }[cadence], 1);
}

/**
 * The first day of the period that a person wrote ("September 2026", "sep 26", "9/2026", "2026-09", "Q3 2026", "2026", or any
 * day of it); null where it is none. A year that was not written is the one nearest to `near`; without that it must be.
 */
export function periodOfWords(words: string, cadence: Cadence, near: string | null, language?: string): string | null {
  const text = words.trim();
  const quarter = /^q([1-4])[\s/-]*(\d{4})$/i.exec(text);
  if (quarter) return startOf(isoAt(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 1), cadence);
  const numbers = /^(?<month>\d{1,2})[./\s-]+(?<year>\d{4})$/.exec(text) ?? /^(?<year>\d{4})-(?<month>\d{1,2})$/.exec(text);
  const [year, month] = [Number(numbers?.groups?.year), Number(numbers?.groups?.month)];
  if (numbers) return month >= 1 && month <= 12 ? startOf(isoAt(year, month, 1), cadence) : null;
  if (cadence === 'years' && /^\d{4}$/.test(text)) return `${text}-01-01`;
  if (!near && !/\d{2,}/.test(text)) return null;
  const day = (said: string) => dayOf(said, language, near ?? undefined);
  // "sep 26" is a month where months are read, and a day where days are.
  const ofDays = cadence === 'days' || cadence === 'weeks';
  const found = ofDays ? day(text) : (day(`1 ${text}`) ?? day(text));
  return found && startOf(found, cadence);
}

/** As crates/room reckons them: weeks begin on Monday, quarters are those of the calendar. */
function startOf(date: string, cadence: Cadence): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (cadence === 'months') return isoAt(year, month, 1);
  if (cadence === 'quarters') return isoAt(year, month - ((month - 1) % 3), 1);
  if (cadence === 'years') return isoAt(year, 1, 1);
  if (cadence === 'weeks') return isoAt(year, month, day - ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
  return date;
}

const isoAt = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** What a person wrote for one reading. */
export interface Written {
  period: string;
  value: string;
  n: string;
}

/** One field of a reading as it was written: what it means, or why it means nothing. */
export type Meant = { value: unknown } | { wrong: string };

/** What one written field of a reading means. */
export function meant(field: keyof Written, words: string, cadence: Cadence, near: string | null, say: Words): Meant {
  const text = words.trim();
  if (field === 'period') {
    const period = periodOfWords(text, cadence, near);
    if (period) return { value: period };
    const like = periodIn(near ?? '2026-09-01', near ? cadence : 'months', say);
    return { wrong: text ? `“${text}” is no period. Write it like ${like}.` : `Of which period? Write it like ${like}.` };
  }
  const number = read({ as: 'number' }, text.replace(/%$/, ''));
  if (field === 'value') return typeof number === 'number' ? { value: number } : { wrong: text ? `“${text}” is not a number.` : 'What was the value?' };
  const isCount = number === null || (Number.isInteger(number) && (number as number) > 0);
  return isCount ? { value: number } : { wrong: `“${text}” is not a sample size.` };
}
