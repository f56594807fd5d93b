import { describe, expect, it } from 'vitest';
import { behindInWords, minutesBetween, paceOf, plannedAt, usedOf } from './pace';

const parts = [5, 10, 15].map((minutes) => ({ minutes, stops: 1 }));
const walk = [...parts, { minutes: 30, stops: 7 }, { minutes: 60, stops: 1 }];

describe('pace', () => {
  it('is behind by what the plan is further', () => {
    // 51 minutes in, at stop 4 of 7, which was planned from 42.9 to 47.1.
    const pace = paceOf(walk, 51, { part: 3, stop: 3 });
    expect(behindInWords(pace.behind)).toBe('4 min behind');
    expect(Math.round(pace.ends)).toBe(124);
    expect(pace.planned).toEqual({ part: 3, stop: 4 });
  });

  it('is on time anywhere within its part', () => {
    expect(paceOf(walk, 6, { part: 1, stop: 0 }).behind).toBe(0);
    expect(paceOf(walk, 14.9, { part: 1, stop: 0 }).behind).toBe(0);
  });

  it('is ahead before its part was to begin', () => {
    const pace = paceOf(walk, 10, { part: 2, stop: 0 });
    expect(behindInWords(pace.behind)).toBe('5 min ahead');
    expect(pace.ends).toBe(115);
  });

  it('keeps its planned end whatever was short or passed over, and is ahead by it', () => {
    // Parts of 5, 10 and 15 minutes: the second was left after a few seconds, and the third is on since then.
    const pace = paceOf(parts, 7, { part: 2, stop: 0 });
    expect([pace.total, behindInWords(pace.behind), pace.ends]).toEqual([30, '8 min ahead', 22]);
    // The next press of a key changes how far ahead it is, never the plan.
    expect(paceOf(parts, 7, { part: 0, stop: 0 })).toMatchObject({ total: 30, behind: 2 });
  });

  it('is all behind once the plan is over', () => {
    expect(paceOf(walk, 130, { part: 4, stop: 0 })).toMatchObject({ behind: 10, ends: 130, planned: { part: 4, stop: 0 } });
  });

  it('bears an agenda without minutes', () => {
    expect(paceOf([], 5, { part: 0, stop: 0 })).toMatchObject({ total: 0, behind: 5 });
    expect(plannedAt([{ minutes: 0, stops: 1 }], 3)).toEqual({ part: 0, stop: 0 });
  });
});

describe('minutes used', () => {
  const minute = (count: number) => count * 60_000;

  const turns = (...all: [number, number][]) => all.map(([item, from]) => ({ item, from: minute(from) }));

  it('run until the next part has its turn, and on for the one that has it', () => {
    expect(usedOf(turns([0, 0], [1, 6]), minute(15), 3)).toEqual([6, 9, null]);
  });

  it('count a part that was passed over to none', () => {
    expect(usedOf(turns([0, 0], [2, 8]), minute(10), 3)).toEqual([8, null, 2]);
  });

  it('are those of all its turns where one goes to and fro', () => {
    expect(usedOf(turns([0, 0], [1, 5], [0, 6], [1, 8], [7, 9]), minute(12), 2)).toEqual([7, 2]);
  });

  it('never run backwards', () => {
    expect(minutesBetween(minute(5), minute(3))).toBe(0);
  });
});

it('a session that was left running is hours or days behind', () => {
  expect([100, 200, 46 * 24 * 60].map(behindInWords)).toEqual(['100 min behind', '3 hours behind', '46 days behind']);
});
