const MONTHS = (language: string) =>
  Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)).toLowerCase());

/** Whether the language writes the month before the day: "10/9" is then the ninth of October. */
function monthFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language).formatToParts(new Date());
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day');
}

function iso(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full >= 1900 && full < 2200;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The day that a person wrote ("21 September 2026", "21 Sep 26", "21/9/2026", "2026-09-21"), as ISO; null where it is none. */
export function dayOf(words: string, language = 'en-GB'): string | null {
  const text = words.trim().toLowerCase();
  const plain = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (plain) return iso(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const numbers = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{2,4})$/.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    // A point is written where the day comes first, whatever the room's language.
    return monthFirst(language) && !text.includes('.') ? iso(year, first, second) : iso(year, second, first);
  }
  const name = /\p{L}+/u.exec(text.replace(/\b(\d+)(st|nd|rd|th)\b/, '$1'))?.[0] ?? '';
  const month = [...MONTHS(language), ...MONTHS('en-GB')].findIndex((full) => name.length > 2 && full.startsWith(name)) % 12;
  const [day, year] = (text.match(/\d+/g) ?? []).map(Number);
  return month < 0 || day === undefined || year === undefined ? null : iso(year, month + 1, day);
}
