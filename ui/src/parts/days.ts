const MONTHS = (language: string) =>
  Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)).toLowerCase());

/** The language of the page: days are written and said in it. */
export const ourLanguage = (): string => document.documentElement.lang || 'en-GB';

/** Whether the language writes the month before the day: "10/9" is then the ninth of October. */
export function monthFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language).formatToParts(0);
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day');
}

/** A day of this machine's calendar, as ISO. */
export function isoOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function iso(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full >= 1900 && full < 2200;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** A day without its year is the nearest of that name: "14 oct" in November was last month, "3 jan" comes. */
function nearest(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const far = (date: string) => Math.abs(Date.parse(date) - Date.parse(today));
  const days = [year - 1, year, year + 1].flatMap((one) => iso(one, month, day) ?? []);
  return days.toSorted((one, other) => far(one) - far(other))[0] ?? null;
}

/**
 * The day that a person wrote ("21 September 2026", "21 Sep 26", "21 sep", "21/9/2026", "21.9.", "21092026", "2026-09-21"),
 * as ISO; null where it is none.
 */
export function dayOf(words: string, language = ourLanguage(), today = isoOf(new Date())): string | null {
  const text = words.trim().toLowerCase();
  const plain = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (plain) return iso(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const whole = (year: string | undefined, month: number, day: number) => (year ? iso(Number(year), month, day) : nearest(month, day, today));
  const numbers = /^(\d{1,2})[./\s-]\s*(\d{1,2})(?:[./\s-]\s*(\d{4}|\d{2})?)?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    // A point is written where the day comes first, whatever the room's language.
    return monthFirst(language) && !text.includes('.') ? whole(numbers[3], first, second) : whole(numbers[3], second, first);
  }
  const named = text.replace(/(\d)(st|nd|rd|th)\b/, '$1').replaceAll(/[.,/-]/g, ' ');
  const name = /\p{L}+/gu.exec(named)?.[0] ?? '';
  const month = [...MONTHS(language), ...MONTHS('en-GB')].findIndex((full) => name.length > 2 && full.startsWith(name)) % 12;
  // One name, a day, and perhaps a year: whatever else stands there says something that would be lost.
  const [day, year, ...more] = named.replace(name, ' ').trim().split(/\s+/);
  if (month < 0 || more.length || !/^\d{1,2}$/.test(day ?? '') || !/^(\d{2}|\d{4})?$/.test(year ?? '')) return null;
  return whole(year, month + 1, Number(day));
}
