import type { Cadence } from '../bindings/Cadence';
import { describe, expect, it } from 'vitest';
import { Words, inShort, length, many, quoted } from './words';

describe('Words', () => {
  const say = new Words('en-GB', 'GBP');

  it('says money so that a row of amounts can be compared', () => {
    expect(say.money(1_900_000)).toBe('£1.9m');
    expect(say.money(104_000, true)).toBe('£0.1m');
    expect(say.money(20_000, true)).toBe('£20k');
    expect(say.money(640_000)).toBe('£640k');
  });

  it('says money in another language and currency', () => {
    const german = new Words('de-DE', 'EUR');
    expect(german.money(400_000, true).replace(/\s/g, ' ')).toBe('0,4 Mio. €');
  });

  it('shows tenths of a rate, and of a reading only where it has them', () => {
    expect(say.rate(2)).toBe('2.0');
    expect(say.reading(94)).toBe('94');
    expect(say.reading(4.25)).toBe('4.3');
    expect(say.reading(1204.4)).toBe('1,204');
  });

  it('falls back to British English for what the machine does not know, and to no currency', () => {
    const odd = new Words('not a language', 'nothing');
    expect(odd.number(41880)).toBe('41,880');
    expect(odd.money(2e6)).toBe('2m');
  });

  it('says dates without moving them by a time zone', () => {
    expect(say.day('2026-10-09')).toBe('9 October');
    expect(say.shortMonth('2026-09-01')).toBe('Sep 2026');
    expect(['days', 'months', 'years'].map((cadence) => say.shortPeriod('2026-09-03', cadence as Cadence))).toEqual(['3 Sep 2026', 'Sep 2026', '2026']);
  });

  it('tells the year of what is in another one than the session', () => {
    expect([say.dayBeside('2026-11-11', '2026-10-14'), say.dayBeside('2027-01-20', '2026-10-14')]).toEqual(['11 November', '20 January 2027']);
    expect([say.monthBeside('2026-12-31', '2026-10-14'), say.monthBeside('2027-03-31', '2026-10-14')]).toEqual(['December', 'March 2027']);
    expect(say.dayBeside(`${new Date().getFullYear()}-03-01`)).toBe('1 March');
  });

  it('tells the year of what is long past', () => {
    const today = new Date('2026-10-14T12:00:00Z');
    expect(say.dayHeard('2026-08-06', today)).toBe('6 August');
    expect(say.dayHeard('2015-08-06', today)).toBe('6 August 2015');
  });
});

it('shortens a name at a word', () => {
  expect(inShort('I pay, and my monthly instalment (Abschlag) changes')).toBe('I pay, and my monthly instalment…');
  expect(inShort('I pay', 5)).toBe('I pay');
  expect(inShort('I pay again', 6)).toBe('I pay…');
  expect(inShort('Zählerstandserfassung', 12)).toBe('Zählerstand…');
});

it('says the length of a call', () => {
  expect(length(151_900)).toBe('2:31');
  expect(length(8_000)).toBe('0:08');
});

it('puts words between one pair of marks', () => {
  expect(quoted(' "No form!" ')).toBe('“No form!”');
  expect(many(1, 'fix team')).toBe('1 fix team');
  expect(many(28_500, 'reading')).toBe('28,500 readings');
});
