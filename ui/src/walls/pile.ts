/** A box: from the left, from the top, width, height. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A box less wide than this takes four sheets, not five. */
const NARROW = 242;
/** How far a sheet may lie aside, as a fraction of the box. */
const LOOSE = 0.04;

/** Where sheets of a pile have their middles, as fractions of its box, and how much of it they may fill; topmost last. */
const PLACES: Record<number, [x: number, y: number][]> = {
  1: [[0.42, 0.4]],
  2: [[0.29, 0.37], [0.72, 0.62]],
  3: [[0.3, 0.6], [0.73, 0.36], [0.4, 0.5]],
  4: [[0.25, 0.36], [0.55, 0.38], [0.8, 0.64], [0.38, 0.76]],
  5: [[0.24, 0.34], [0.52, 0.36], [0.8, 0.32], [0.78, 0.7], [0.36, 0.76]],
};

/** How much of a square as high as the pile each sheet takes, the newest first. */
const SHARES = [0.4, 0.34, 0.29, 0.25];

/**
 * Lays two to five sheets (by width divided by height, the newest first) into a box, none outside of it.
 * The newest lies on top: boxes come in the sheets' order, so draw them from the last to the first. `loose` says for each
 * sheet how far it lies aside, from -1 to 1; a narrow box takes four.
 */
export function pileOf(shapes: number[], box: { w: number; h: number }, loose: number[] = []): Box[] {
  const few = shapes.slice(0, box.w < NARROW ? 4 : 5);
  const places = PLACES[few.length] ?? [];
  return few.map((shape, at) => {
    const [cx, cy] = places[few.length - 1 - at] ?? [0.5, 0.5];
    // By area, so that no shape looks larger than its place in the pile.
    const area = (SHARES[at] ?? 0.26) * box.h * box.h;
    const w = Math.min(Math.sqrt(area * shape), 0.62 * box.w);
    const h = Math.min(w / shape, 0.72 * box.h);
    const width = h * shape;
    return {
      x: inside((cx + LOOSE * (loose[at] ?? 0)) * box.w - width / 2, box.w - width),
      y: inside(cy * box.h - h / 2, box.h - h),
      w: width,
      h,
    };
  });
}

function inside(at: number, room: number): number {
  return Math.max(0, Math.min(room, at));
}
