import { expect, it } from 'vitest';
import { closeTo, onWall, ring } from './pencil';

it('lays a rectangle of the page where the sheet hangs', () => {
  expect(onWall({ x: 0.5, y: 0.25, w: 0.1, h: 0.1 }, { x: 400, y: 50, w: 800, h: 1000 })).toEqual({ x: 800, y: 300, w: 80, h: 100 });
});

it('rings the same thing alike each time', () => {
  const box = { x: 10, y: 10, w: 100, h: 40 };
  expect(ring(box, 2)).toBe(ring(box, 2));
  expect(ring(box, 2)).not.toBe(ring(box, 3));
});

it('goes close to a thing on a sheet, as near as its edges allow', () => {
  const sheet = { x: 500, y: 50, w: 600, h: 900 };
  const view = { x: 450, y: 0, w: 1470, h: 1018 };
  const middle = { x: 0.4, y: 0.4, w: 0.2, h: 0.05 };
  const close = closeTo(middle, sheet, view);
  expect(close.w).toBeGreaterThan(2 * sheet.w);
  const thing = onWall(middle, close);
  expect(thing.x + thing.w / 2).toBeCloseTo(view.x + view.w / 2);
  expect(thing.y + thing.h / 2).toBeCloseTo(view.y + view.h / 2);
  // A corner: the sheet still fills the height.
  expect(closeTo({ x: 0, y: 0, w: 0.1, h: 0.05 }, sheet, view).y).toBe(view.y);
  expect(closeTo({ x: 0, y: 0, w: 1, h: 1 }, sheet, view).w).toBe(sheet.w);
});
