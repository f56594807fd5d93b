import { expect, it } from 'vitest';
import type { WinFace } from '../../bindings/WinFace';
import { hangingOf } from './hanging';

const win = (name: string, change: number | null, age = 0) => ({ win: name, change, age }) as WinFace;

it('hangs the newest under the lamp, whatever its effect', () => {
  const hanging = hangingOf([win('new', null), win('a', -0.1), win('b', 0.9)]);
  expect(hanging[0]!.win.win).toBe('new');
  expect(hanging[0]!.wood).toBe('gilded');
});

it('gives the larger frame to the larger effect, better up or down', () => {
  const [, first, second] = hangingOf([win('new', null), win('little', 0.1), win('much', -0.6)]);
  expect(first!.win.win).toBe('much');
  expect(first!.place.w * first!.place.h).toBeGreaterThan(second!.place.w * second!.place.h);
});

it('hangs a single one in the middle', () => {
  const [{ place }] = hangingOf([win('new', null)]) as [ReturnType<typeof hangingOf>[number]];
  expect(place.x + place.w / 2).toBe(960);
});

it('keeps the newest where not all fit', () => {
  const all = Array.from({ length: 9 }, (_, at) => win(String(at), at));
  expect(hangingOf(all).map(({ win }) => win.win).sort()).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(hangingOf([])).toEqual([]);
});
