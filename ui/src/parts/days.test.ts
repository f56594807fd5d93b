import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from './days';

describe('a day that a person writes', () => {
  it('is understood in words and in figures', () => {
    for (const words of ['21 September 2026', '21st Sep 2026', 'September 21, 2026', '2026-09-21', '21/9/26', '21.09.2026', '21. 9. 2026', '21-9-2026', '21 9 2026', '21092026', '21-sep-26', ' 21 september 2026 ']) {
      expect(dayOf(words, 'en-GB')).toBe('2026-09-21');
    }
    expect(dayOf('21. März 2026', 'de-DE')).toBe('2026-03-21');
    expect(dayOf('14 Sept 2026', 'en-GB')).toBe('2026-09-14');
  });

  it('follows the room’s language where figures leave a choice, and else has the day first', () => {
    expect(dayOf('9/10/2026', 'en-GB')).toBe('2026-10-09');
    expect(dayOf('9/10/2026')).toBe('2026-10-09');
    expect(dayOf('9/10/2026', 'en-US')).toBe('2026-09-10');
    expect(dayOf('9.10.2026', 'en-US')).toBe('2026-10-09');
  });

  it('without a year is the nearest of that name', () => {
    const on = (words: string) => dayOf(words, 'en-GB', '2026-11-22');
    expect(['14 oct', '14.10.', '14/10', 'oct 14', '3 jan'].map(on)).toEqual(['2026-10-14', '2026-10-14', '2026-10-14', '2026-10-14', '2027-01-03']);
    expect(dayOf('30 dec', 'en-GB', '2027-01-05')).toBe('2026-12-30');
    // The nearest year that has it.
    expect(on('29 feb')).toBeNull();
    expect(dayOf('29 feb', 'en-GB', '2027-06-01')).toBe('2028-02-29');
  });

  it('is none where there is no such day, or where more is said', () => {
    for (const words of ['31 February 2026', '13/13/2026', 'soon', '1110', '14 10 20266', '2 weeks before 3 May 2026', '14 oct or 15', 'May', '']) expect(dayOf(words, 'en-GB')).toBeNull();
  });

  it('is today’s on this machine’s calendar', () => {
    expect(isoOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
