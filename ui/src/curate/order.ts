/** How many bays stand side by side in the middle. */
export const BAYS = 3;

/** The list with the item at `from` put before the gap `to` (0 is before the first). */
export function put<Item>(items: Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to > from ? to - 1 : to, 0, ...items.slice(from, from + 1));
}

/** The first bay that is shown so that bay `at` is in view, moving no farther than needed. */
export function inView(first: number, at: number, count: number): number {
  const moved = at < first ? at : at >= first + BAYS ? at - BAYS + 1 : first;
  return Math.max(0, Math.min(moved, count - BAYS));
}
