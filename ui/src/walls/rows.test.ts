import { expect, it } from 'vitest';
import { paperRows } from './rows';

const box = { w: 644, h: 414 };

it.each([[1], [2], [3], [5], [5000]])('hangs %i papers inside the lane', (count) => {
  const shapes = Array.from({ length: count }, (_, at) => [0.75, 1.5, 0.3, 3][at % 4] ?? 1);
  const { boxes } = paperRows(shapes, box, 220);
  expect(boxes.length).toBe(Math.min(5, count));
  for (const { x, y, w, h } of boxes) {
    expect(x + w).toBeLessThanOrEqual(box.w + 12.01);
    expect(y + h).toBeLessThanOrEqual(box.h + 0.01);
  }
});

it('keeps the room beside the lower row free for its caption', () => {
  const { boxes, end } = paperRows([0.75, 0.75, 0.75, 1.6, 0.72], box, 220);
  expect(end.x).toBeLessThanOrEqual(box.w - 220 + 12);
  expect(boxes[3]?.y).toBeGreaterThan(0);
});

it('hangs more in the upper row where a neighbour left its room', () => {
  expect(paperRows(Array(9).fill(0.75), { w: 1250, h: 414 }, 220).boxes.length).toBe(7);
});
