import { expect, it } from 'vitest';
import { aged, listed, spelled, teamed } from './count';

it('lists words as a sentence does', () => {
  expect(listed([])).toBe('');
  expect(listed(['January'])).toBe('January');
  expect(listed(['January', 'April', 'July'])).toBe('January, April and July');
});

it('spells small numbers only', () => {
  expect(spelled(5)).toBe('five');
  expect(spelled(12)).toBe('12');
});

it('calls a team a team once', () => {
  expect([teamed('Plain Slip'), teamed('Plain Slip team')]).toEqual(['Plain Slip team', 'Plain Slip team']);
});

it('counts the age of what is older than two years in years', () => {
  expect([1, 23, 24, 213].map(aged)).toEqual(['1 month', '23 months', '2 years', '17 years']);
});
