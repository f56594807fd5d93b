import type { Rect } from '../bindings/Rect';

/** A rectangle smaller than this part of a page was a click, not a wish. */
export const SMALLEST = 0.008;

export interface Point {
  x: number;
  y: number;
}

const within = (value: number, most = 1) => Math.min(most, Math.max(0, value));

/** The rectangle between two points, cut at the page's edges. */
export function between(one: Point, other: Point): Rect {
  const [left, right] = [within(Math.min(one.x, other.x)), within(Math.max(one.x, other.x))];
  const [top, bottom] = [within(Math.min(one.y, other.y)), within(Math.max(one.y, other.y))];
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Whether a rectangle is large enough to have been drawn on purpose. */
export function isDrawn(rect: Rect): boolean {
  return rect.w >= SMALLEST && rect.h >= SMALLEST;
}

/** The rectangle moved by parts of the page; it stops at the edges and keeps its size. */
export function moved(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: within(rect.x + dx, 1 - rect.w), y: within(rect.y + dy, 1 - rect.h) };
}

/** The rectangle with its lower right corner moved; it never vanishes and never leaves the page. */
export function sized(rect: Rect, dw: number, dh: number): Rect {
  return {
    ...rect,
    w: Math.max(SMALLEST, within(rect.w + dw, 1 - rect.x)),
    h: Math.max(SMALLEST, within(rect.h + dh, 1 - rect.y)),
  };
}

/** The same place on the page after the page was turned clockwise by 90 degrees. */
export function turned({ x, y, w, h }: Rect): Rect {
  return { x: within(1 - y - h), y: x, w: h, h: w };
}

/** What an arrow key means: a hundredth of the page, with Shift the size, with Alt a fifth of that. */
export function byKey(rect: Rect, event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): Rect | null {
  const step = event.altKey ? 0.002 : 0.01;
  const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (!way) return null;
  const [dx = 0, dy = 0] = way;
  return event.shiftKey ? sized(rect, dx, dy) : moved(rect, dx, dy);
}

/** The largest size of this shape (width divided by height) that fits a box. */
export function fitted(shape: number, box: { w: number; h: number }): { w: number; h: number } {
  return shape * box.h <= box.w ? { w: shape * box.h, h: box.h } : { w: box.w, h: box.w / shape };
}
