import { expect, it } from 'vitest';
import { stopsOf } from './gradient';

it('reads the stops of a computed gradient', () => {
  expect(stopsOf('linear-gradient(rgb(1, 2, 3), rgb(4, 5, 6) 30%, rgb(7, 8, 9) 45px)', 90)).toEqual([
    { at: 0, colour: 'rgb(1, 2, 3)' },
    { at: 0.3, colour: 'rgb(4, 5, 6)' },
    { at: 0.5, colour: 'rgb(7, 8, 9)' },
  ]);
});

it('is not misled by where a lamp hangs', () => {
  const lamp = 'radial-gradient(85% 100% at 50% 0px, color(srgb 1 0.9 0.8 / 0.92), rgba(0, 0, 0, 0))';
  expect(stopsOf(lamp, 600).map(({ at }) => at)).toEqual([0, 1]);
});
