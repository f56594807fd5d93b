/** A box: from the left, from the top, width, height. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where sheets of a pile have their middles, as fractions of its box, and how much of it they may fill; topmost last. */
const PLACES: Record<number, [x: number, y: number][]> = {
  1: [[0.42, 0.4]],
  2: [[0.29, 0.37], [0.72, 0.62]],
  3: [[0.3, 0.6], [0.73, 0.36], [0.4, 0.5]],
  4: [[0.25, 0.36], [0.55, 0.38], [0.8, 0.64], [0.38, 0.76]],
  5: [[0.24, 0.34], [0.52, 0.36], [0.8, 0.32], [0.78, 0.7], [0.36, 0.76]],
};

/**
 * Lays two to five sheets (by width divided by height, the newest first) into a box, none outside of it.
 * The newest lies on top: boxes come in the sheets' order, so draw them from the last to the first.
 */
export function pileOf(shapes: number[], box: { w: number; h: number }): Box[] {
  const few = shapes.slice(0, 5);
  const places = PLACES[few.length] ?? [];
  return few.map((shape, at) => {
    const [cx, cy] = places[few.length - 1 - at] ?? [0.5, 0.5];
    // Sheets of one area look alike near one another, whatever their shape.
    const area = 0.33 * box.h * box.h;
    const w = Math.min(Math.sqrt(area * shape), 0.62 * box.w);
    const h = Math.min(w / shape, 0.72 * box.h);
    const width = h * shape;
    return {
      x: inside(cx * box.w - width / 2, box.w - width),
      y: inside(cy * box.h - h / 2, box.h - h),
      w: width,
      h,
    };
  });
}

function inside(at: number, room: number): number {
  return Math.max(0, Math.min(room, at));
}
