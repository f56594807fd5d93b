/** A bay is at least so wide, in CSS pixels; a small screen shows three all the same, as long as words fit into them. */
const NARROWEST = 370;
const FEWEST = 3;
const TOO_NARROW = 210;

/** How many bays stand side by side in the middle, on a wall so many pixels wide. */
export function baysIn(width: number): number {
  const fit = width > 0 ? Math.max(1, Math.floor(width / TOO_NARROW)) : FEWEST;
  return Math.max(Math.min(FEWEST, fit), Math.floor(width / NARROWEST));
}

/** The list with the item at `from` put before the gap `to` (0 is before the first). */
export function put<Item>(items: Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to > from ? to - 1 : to, 0, ...items.slice(from, from + 1));
}

/** The first bay that is shown so that bay `at` is in view, moving no farther than needed; `bays` of `count` stand side by side. */
export function inView(first: number, at: number, count: number, bays = FEWEST): number {
  const moved = at < first ? at : at >= first + bays ? at - bays + 1 : first;
  return Math.max(0, Math.min(moved, count - bays));
}
