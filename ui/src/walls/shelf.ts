import type { Box } from './pile';

/**
 * Hangs papers (by width divided by height) in two rows side by side, each with room for a caption below it.
 * Answers the boxes of those for which there is room, in their order; none is narrower than its caption needs.
 */
export function shelf(shapes: number[], room: { w: number; h: number }, caption: number): Box[] {
  const gap = 42;
  const narrowest = 150;
  const rowHigh = room.h / 2;
  const high = rowHigh - caption;
  const boxes: Box[] = [];
  let at = 0;
  for (let row = 0; row < 2; row++) {
    let x = 0;
    for (; at < shapes.length; at++) {
      const shape = shapes[at] ?? 1;
      const w = Math.min(high * shape, 410);
      const step = Math.max(w, narrowest);
      if (x > 0 && x + step > room.w) break;
      boxes.push({ x, y: row * rowHigh, w, h: w / shape });
      x += step + gap;
    }
  }
  return boxes;
}
