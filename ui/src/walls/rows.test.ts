import { describe, expect, it } from 'vitest';
import { fitting, paperRows } from './rows';

const lane = { w: 636, h: 414 };
const caption = { w: 210, h: 96 };
const area = ({ w, h }: { w: number; h: number }) => w * h;

describe('papers of a stage', () => {
  it.each([[1], [2], [3], [5], [6], [10]])('hang inside their lane, %i of them', (count) => {
    const shapes = Array.from({ length: count }, (_, at) => [0.75, 1.5, 0.3, 3, 8][at % 5] ?? 1);
    for (const room of [lane, { w: 1735, h: 610 }]) {
      const rows = paperRows(shapes, room, caption);
      expect(rows.boxes).toHaveLength(count);
      for (const [at, { x, y, w, h }] of rows.boxes.entries()) {
        expect(w / h).toBeCloseTo(shapes[at] ?? 1);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(room.w + 0.1);
        expect(y + h).toBeLessThanOrEqual(room.h + 0.1);
      }
      expect(rows.caption.x + caption.w).toBeLessThanOrEqual(room.w + 0.1);
      expect(rows.caption.y + caption.h).toBeLessThanOrEqual(room.h + 0.1);
    }
  });

  it('keep the caption clear of every sheet', () => {
    for (const shapes of [[0.75, 0.75, 0.75, 1.6, 0.72], [1.4, 0.75, 0.78, 0.74, 1.4], [1.5, 1.5, 1.5, 1.5, 1.5]]) {
      const { boxes, caption: at } = paperRows(shapes, lane, caption);
      for (const { x, y, w, h } of boxes) {
        expect(at.x >= x + w || at.x + caption.w <= x || at.y >= y + h - 0.1 || at.y + caption.h <= y).toBe(true);
      }
    }
  });

  it('hang two above one rather than one above two', () => {
    const { boxes } = paperRows([0.8, 0.75, 0.76], { w: 640, h: 610 }, null);
    expect(boxes.map(({ y }) => y === 0)).toEqual([true, true, false]);
  });

  it('stay large where a wide card is the first of them', () => {
    const { boxes } = paperRows([1.4, 0.75, 0.78, 0.74, 1.4], lane, caption);
    for (const box of boxes) expect(Math.sqrt(area(box))).toBeGreaterThan(160);
    expect(Math.max(...boxes.map(({ y, h }) => y + h))).toBeGreaterThan(360);
  });
});

it('hangs more papers where a neighbour left its room, and never counts a single one as the rest', () => {
  expect(fitting(23, 636)).toBe(5);
  expect(fitting(6, 636)).toBe(6);
  expect(fitting(23, 1235)).toBe(7);
  expect(fitting(23, 636, 3)).toBe(3);
});
