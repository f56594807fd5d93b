import { expect, it } from 'vitest';
import { Began } from './began';

const store = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};

it('keeps the first moment of each part, for each session', () => {
  const began = new Began(store());
  began.note('a', 0, 100);
  began.note('a', 2, 300);
  began.note('a', 0, 900);
  expect(began.of('a', 4)).toEqual([100, null, 300, null]);
  expect(began.of('b', 2)).toEqual([null, null]);
});

it('bears what it cannot read', () => {
  const broken = { getItem: () => 'not json', setItem: () => undefined };
  expect(new Began(broken).of('a', 1)).toEqual([null]);
});
