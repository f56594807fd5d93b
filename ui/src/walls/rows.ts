import type { Box } from './pile';

/** How sheets hang in rows: their boxes in order, and how many of them there was room for. */
export interface Rows {
  boxes: Box[];
  /** The lower right corner of the last sheet, where a caption may stand beside it. */
  end: { x: number; y: number; top: number };
}

/**
 * Hangs the first papers of a stage: up to three in the upper row, up to two smaller ones below, lapping over it a little.
 * `caption` is the width kept free beside the lower row. Shapes are widths divided by heights.
 */
export function paperRows(shapes: number[], box: { w: number; h: number }, caption: number): Rows {
  const wide = Math.max(3, Math.floor(box.w / 215));
  const upper = shapes.slice(0, shapes.length <= wide ? Math.min(wide, shapes.length) : wide);
  const lower = shapes.slice(upper.length, upper.length + 2);
  const gap = 20;
  const upperHigh = lower.length ? 0.655 * box.h : 0.8 * box.h;
  const lowerTop = 0.62 * box.h;
  const first = row(upper, { w: box.w, h: upperHigh }, gap);
  const second = row(lower, { w: box.w - caption, h: box.h - lowerTop }, gap).map((at) => ({ ...at, x: at.x + 12, y: lowerTop }));
  const boxes = [...first, ...second];
  const last = boxes.at(-1);
  const end = last ? { x: last.x + last.w, y: last.y + last.h, top: last.y } : { x: 0, y: 0, top: 0 };
  return { boxes, end };
}

/** Sheets side by side, as high as the row or as its width allows. */
function row(shapes: number[], box: { w: number; h: number }, gap: number): Box[] {
  const widths = shapes.map((shape) => Math.min(box.h * shape, 1.55 * box.h));
  const free = box.w - gap * (shapes.length - 1);
  const scale = Math.min(1, free / widths.reduce((all, width) => all + width, 0));
  let x = 0;
  return shapes.map((shape, at) => {
    const w = (widths[at] ?? 0) * scale;
    const place = { x, y: 0, w, h: w / shape };
    x += w + gap;
    return place;
  });
}
