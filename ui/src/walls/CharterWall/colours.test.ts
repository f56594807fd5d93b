import { expect, it } from 'vitest';
import { apartInColour } from './colours';

it('leaves colours that differ, and gives who comes second a free one', () => {
  expect(apartInColour(['#17256B', null, '#005f73', null])).toEqual(['#17256b', null, '#005f73', null]);
  const colours = apartInColour(['#7a5a00', '#b02c84', '#b02c84', '#b02c84']);
  expect(colours.slice(0, 2)).toEqual(['#7a5a00', '#b02c84']);
  expect(new Set(colours).size).toBe(4);
});

it('repeats a colour once all are taken', () => {
  expect(apartInColour(Array.from({ length: 6 }, () => '#17256b'))).toHaveLength(6);
});
