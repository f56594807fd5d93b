import type { Cadence } from '../bindings/Cadence';
import { TRAILING } from './measure';

/** Says numbers, dates and money as the room's language does. */
export class Words {
  private readonly language: string;
  private readonly currency: string | undefined;

  /**
   * Without a language, the page's own; what the machine does not know is said as in British English. Without a currency,
   * money is a bare number: a wrong sign would be a wrong amount.
   */
  constructor(language: string = document.documentElement.lang, currency = '') {
    this.language = known(() => Intl.getCanonicalLocales(language)[0]) ?? 'en-GB';
    this.currency = known(() => new Intl.NumberFormat('en', { style: 'currency', currency }) && currency);
  }

  /** "61,200"; at most so many digits behind the point. */
  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: digits }).format(value);
  }

  /** A rate or a reading: one digit behind the point while it is small enough to matter. */
  reading(value: number): string {
    const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0;
    return new Intl.NumberFormat(this.language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }

  /** A rate of complaints always shows its tenths: 2.0 beside 2.1. */
  rate(value: number): string {
    const digits = Math.abs(value) < 100 ? 1 : 0;
    return new Intl.NumberFormat(this.language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }

  /** "38%" from 0.38. */
  share(part: number): string {
    return new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 0 }).format(part);
  }

  /**
   * "£1.9m", "£20k". Beside amounts in millions, `inMillions` keeps smaller ones comparable ("£0.1m") as long as they
   * do not round to nothing.
   */
  money(value: number, inMillions = value >= 1e6): string {
    const format = new Intl.NumberFormat(this.language, {
      ...(this.currency && { style: 'currency', currency: this.currency }),
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    });
    if (!inMillions || value >= 1e6 || value < 5e4) return this.small(format.format(value));
    const tenths = new Intl.NumberFormat(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    // A language's word for a million stands in the parts of an amount of millions.
    const figure = { integer: tenths.format(value / 1e6), decimal: '', fraction: '' };
    const parts = format.formatToParts(1_100_000);
    return this.small(parts.map((part) => figure[part.type as keyof typeof figure] ?? part.value).join(''));
  }

  /** Machines differ in how they shorten in English: "£1.9M", "£1.9m". */
  private small(amount: string): string {
    return this.language.startsWith('en') ? amount.replace(/[KM]$/, (letter) => letter.toLowerCase()) : amount;
  }

  /** "9 October". */
  day(date: string): string {
    return this.date(date, { day: 'numeric', month: 'long' });
  }

  /** "9 October", and with its year where that is not plain: "6 August 2015". */
  dayHeard(date: string, today = new Date()): string {
    const days = Math.abs(today.getTime() - Date.parse(date)) / 86_400_000;
    return days < 300 ? this.day(date) : this.dayOfYear(date);
  }

  /** "9 October"; with its year, "31 March 2027", where that is another than the one of the day beside it, or of today. */
  dayBeside(date: string, beside: string | null = null): string {
    return inYearOf(date, beside) ? this.day(date) : this.dayOfYear(date);
  }

  /** "March", and so "March 2027". */
  monthBeside(date: string, beside: string | null = null): string {
    return inYearOf(date, beside) ? this.month(date) : this.monthOfYear(date);
  }

  /** "9 October 2026". */
  dayOfYear(date: string): string {
    return this.date(date, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "9 Oct 2026", where there is little room. */
  shortDay(date: string): string {
    return this.date(date, { day: 'numeric', month: 'short', year: 'numeric' }).replace('Sept ', 'Sep ');
  }

  /** "September". */
  month(date: string): string {
    return this.date(date, { month: 'long' });
  }

  /** "September 2026". */
  monthOfYear(date: string): string {
    return this.date(date, { month: 'long', year: 'numeric' });
  }

  /** "Sep 2026". */
  shortMonth(date: string): string {
    return this.date(date, { month: 'short', year: 'numeric' }).replace('Sept ', 'Sep ');
  }

  /** What a reading is of, under a chart: "9 Oct 2026" of a day or week, "Sep 2026", "2026" of a year. */
  shortPeriod(date: string, cadence: Cadence): string {
    if (cadence === 'years') return this.date(date, { year: 'numeric' });
    return cadence === 'days' || cadence === 'weeks' ? this.shortDay(date) : this.shortMonth(date);
  }

  private date(date: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  }
}

/** Without a day beside it, the year of today. */
function inYearOf(date: string, beside: string | null): boolean {
  return date.slice(0, 4) === (beside?.slice(0, 4) ?? String(new Date().getFullYear()));
}

/** "2:31" from milliseconds. */
export function length(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The first words of a long name, where it is only named in passing; only a word that is longer itself ends within. */
export function inShort(name: string, most = 40): string {
  if (name.length <= most) return name;
  const words = name.slice(0, most).replace(/\s+\S*$/u, '');
  return `${(words.length < most ? words : name.slice(0, most - 1)).replace(TRAILING, '')}…`;
}

/** "1 fix team", "2 fix teams", "2,224 rows". */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count < 1000 ? count : new Words().number(count)} ${count === 1 ? one : more}`;
}

/** A unit as it stands beside its figure: of a bare number nothing. */
export function unitWords(unit: string): string {
  return /^(a |the )?(number|count)$/i.test(unit.trim()) ? '' : unit.trim();
}

/** A customer's words between quotation marks, whatever marks they came with. */
export function quoted(words: string): string {
  return `“${bare(words)}”`;
}

/** The same without any, for where the opening mark hangs by itself. */
export function bare(words: string): string {
  return words.trim().replace(/^["“”„«]+/, '').replace(/["“”„»]+$/, '');
}

function known<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
