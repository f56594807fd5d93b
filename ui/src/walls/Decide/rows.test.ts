import { describe, expect, it } from 'vitest';
import type { Hooks } from '../../bindings/Hooks';
import type { LetDownLine } from '../../bindings/LetDownLine';
import { capped, hungOf, landing, rowsOf, stickerSize } from './rows';

const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ let_down: String(at), statement: 'Late', locked: null as string | null }) as LetDownLine);
const hook = (commitment: string) => ({ commitment }) as Hooks['new'][0];

describe('rows', () => {
  it('count what does not fit, and never lose one', () => {
    for (const count of [0, 1, 7, 8, 9, 30]) {
      const { shown, more, places } = rowsOf(lines(count));
      expect(shown.length + more).toBe(count);
      expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(places);
    }
    expect(rowsOf(lines(9))).toMatchObject({ more: 2, places: 8 });
  });

  it('give long ones a second line where all of them have room', () => {
    const long = { statement: 'You never told me that my parcel would be a week late', locked: null as string | null } as LetDownLine;
    expect(rowsOf([...lines(5), long]).roomy).toBe(true);
    expect(rowsOf([long, long, long, long]).roomy).toBe(true);
    expect(rowsOf([long, long, long, long, long]).roomy).toBe(false);
    expect(rowsOf([...lines(7), long]).roomy).toBe(false);
  });
});

describe('stickers', () => {
  it('land last place first, 40 ms apart', () => {
    expect(landing([2, 1])).toEqual([[40, 80], [0]]);
  });

  it('have all landed within 1.2 s', () => {
    const delays = landing([40, 30, 20]).flat();
    expect(Math.max(...delays)).toBeLessThan(1200);
    expect(new Set(delays).size).toBe(90);
  });
});

it('gives all stickers one size that lets the longest row fit', () => {
  expect(stickerSize([11, 2])).toBe(30);
  expect(36 * (stickerSize([36, 1]) + 6)).toBeLessThanOrEqual(560);
  expect(stickerSize([])).toBe(30);
});

describe('hooks', () => {
  it('hang what was carried over first and keep the free ones', () => {
    const hung = hungOf({ cap: 5, free: 2, carried: [hook('old')], new: [hook('a'), hook('b')] });
    expect(hung.map((one) => one?.commitment ?? '')).toEqual(['old', 'a', 'b', '', '']);
  });

  it('show all that is carried, also where the cap was lowered', () => {
    expect(hungOf({ cap: 1, free: -1, carried: [hook('a'), hook('b')], new: [] })).toHaveLength(2);
    expect(capped({ cap: 1, free: -1, carried: [], new: [] })).toBe('no place left: one is all we can carry');
  });
});
