import { expect, it } from 'vitest';
import { lettered } from './marks';

const flat = (y: number) => [{ x: 0, y }, { x: 1, y }];
const ground = { line: flat(300), across: [260, 300, 340], wide: 1466, high: 400 };

it('stands where it is wanted, to the right of its line, where nothing crosses', () => {
  expect(lettered([{ date: '2026-03-01', words: 'label in every lid', x: 0.4 }], ground, 150)).toMatchObject([{ y: 148, leftward: false, crossed: false }]);
});

it('turns about only where it would leave the plot', () => {
  const [near] = lettered([{ date: '2026-03-01', words: 'a label', x: 0.9 }], ground, 150);
  const [far] = lettered([{ date: '2026-03-01', words: 'a label in every lid, and a person who answers', x: 0.75 }], ground, 150);
  expect(near!.leftward).toBe(false);
  expect(far!.leftward).toBe(true);
});

it('keeps off the line of readings where that leaps, and off other words', () => {
  const line = [{ x: 0, y: 300 }, { x: 0.7, y: 300 }, { x: 0.74, y: 60 }, { x: 1, y: 60 }];
  const words = lettered(
    [{ date: '2026-03-01', words: 'label in every lid, 1 March', x: 0.74 }, { date: '2026-03-08', words: 'a person answers', x: 0.73 }],
    { ...ground, line },
    60,
  );
  for (const { y, crossed } of words) {
    expect(crossed).toBe(false);
    expect(Math.abs(y - 60)).toBeGreaterThanOrEqual(40);
  }
  expect(Math.abs(words[0]!.y - words[1]!.y)).toBeGreaterThanOrEqual(36);
});

it('says where no place is clear', () => {
  const [words] = lettered([{ date: '2026-03-01', words: 'moved', x: 0.2 }], { ...ground, across: Array.from({ length: 30 }, (_, at) => -80 + at * 20) }, 150);
  expect(words).toMatchObject({ y: 150, crossed: true });
});
