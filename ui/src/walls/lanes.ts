/** How wide the stage's wall is and its last lane, what of a moment's column is no room for its team's words, and one of their letters. */
const WALL = 1752;
const LAST = 464;
const BESIDE = 52;
const LETTER = 11.8;

/** Whether a team's words need more than one line under one of so many moments. */
export function wraps(words: string, moments: number): boolean {
  return words.length * LETTER > Math.min(WALL / moments, LAST) - BESIDE;
}

/** A lane of the stage wall: what it holds and how wide it is where its neighbours hold something too. */
export interface Lane<Name extends string> {
  name: Name;
  width: number;
  holds: boolean;
}

/**
 * Takes from a lane what it does not need and shares it among the others by their widths, where that is `worth` so many
 * units; what all have together stays the same.
 */
export function leave<Name extends string>(lanes: Lane<Name>[], name: Name, needs: number, worth: number): Lane<Name>[] {
  const spare = (lanes.find((lane) => lane.name === name)?.width ?? 0) - needs;
  const others = lanes.reduce((sum, lane) => sum + (lane.name === name ? 0 : lane.width), 0);
  if (spare < worth || others === 0) return lanes;
  return lanes.map((lane) => ({ ...lane, width: lane.name === name ? needs : lane.width + (spare * lane.width) / others }));
}

/**
 * Gives the room of lanes with nothing in them to a neighbour, to the one that stands first in `order`.
 * Answers the lanes that are drawn, with their widths, gaps between them included in the widths given away.
 */
export function lanesOf<Name extends string>(lanes: Lane<Name>[], order: Name[], gap: number): Lane<Name>[] {
  const left = lanes.map((lane) => ({ ...lane }));
  for (;;) {
    const empty = left.findIndex((lane) => !lane.holds);
    if (empty < 0 || left.length === 1) return left.filter((lane) => lane.holds);
    const neighbours = [left[empty - 1], left[empty + 1]].filter((lane) => lane !== undefined);
    const heir = neighbours.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))[0];
    if (heir) heir.width += (left[empty]?.width ?? 0) + gap;
    left.splice(empty, 1);
  }
}
