import type { Rect } from '../bindings/Rect';
import type { Box } from './pile';

/** No scan has more to show than that. */
const MOST = 2.6;

/** A point on the wall, in its units. */
export interface Spot {
  x: number;
  y: number;
}

/** Where a rectangle of a page (fractions) lies on the wall, for a sheet hung in `sheet`. */
export function onWall(rect: Rect, sheet: Box): Box {
  return { x: sheet.x + rect.x * sheet.w, y: sheet.y + rect.y * sheet.h, w: rect.w * sheet.w, h: rect.h * sheet.h };
}

/**
 * Where a sheet hangs when one looks at a rectangle of it in `view`: that as large as fits, at most `MOST` times what it
 * was, and no edge of the sheet further in than it must be.
 */
export function closeTo(rect: Rect, sheet: Box, view: Box): Box {
  const thing = onWall(rect, sheet);
  const larger = Math.max(1, Math.min(MOST, (0.84 * view.w) / Math.max(1, thing.w), (0.7 * view.h) / Math.max(1, thing.h)));
  const [w, h] = [sheet.w * larger, sheet.h * larger];
  const along = (middle: number, size: number, from: number, room: number) =>
    size <= room ? from + (room - size) / 2 : Math.min(from, Math.max(from + room - size, from + room / 2 - middle * size));
  return { x: along(rect.x + rect.w / 2, w, view.x, view.w), y: along(rect.y + rect.h / 2, h, view.y, view.h), w, h };
}

/** Twice round a thing by hand: an open ellipse that overshoots its beginning, fixed by `seed`. */
export function ring({ x, y, w, h }: Box, seed: number): string {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [rx, ry] = [w / 2 + 14, h / 2 + 12];
  const round = 2 * Math.PI;
  const steps = 26;
  const places = Array.from({ length: steps + 1 }, (_, at): [number, number] => {
    const along = at / steps;
    const angle = -2.5 + seed * 0.35 + along * 2.06 * round;
    const out = 1 + 0.035 * Math.sin(3 * angle + seed) + (along - 0.5) * 0.07;
    return [cx + rx * out * Math.cos(angle), cy + ry * out * Math.sin(angle + 0.05 * along)];
  });
  return smooth(places);
}

/** A line by hand from a remark to the nearest point of its ring. */
export function thread(from: Spot, to: Box): string {
  const cx = to.x + to.w / 2;
  const cy = to.y + to.h / 2;
  const reach = Math.max(1, to.w / 2 + 12);
  const end = { x: cx - reach * 0.97, y: cy - (cy - from.y) * 0.08 };
  const bend = (end.x - from.x) * 0.5;
  return `M${fix(from.x)} ${fix(from.y)}C${fix(from.x + bend)} ${fix(from.y)} ${fix(end.x - bend * 0.6)} ${fix(end.y)} ${fix(end.x)} ${fix(end.y)}`;
}

function smooth(places: [number, number][]): string {
  const at = (place: number): [number, number] => places[Math.max(0, Math.min(places.length - 1, place))] ?? [0, 0];
  const [x, y] = at(0);
  let path = `M${fix(x)} ${fix(y)}`;
  for (let step = 0; step < places.length - 1; step++) {
    const [before, from, to, after] = [at(step - 1), at(step), at(step + 1), at(step + 2)];
    path += `C${fix(from[0] + (to[0] - before[0]) / 6)} ${fix(from[1] + (to[1] - before[1]) / 6)} ${fix(to[0] - (after[0] - from[0]) / 6)} ${fix(to[1] - (after[1] - from[1]) / 6)} ${fix(to[0])} ${fix(to[1])}`;
  }
  return path;
}

function fix(place: number): number {
  return Math.round(place * 10) / 10;
}
