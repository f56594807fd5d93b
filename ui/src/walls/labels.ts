/** Something that wants to stand at a height. */
export interface Standing {
  /** Its middle, from the top. */
  y: number;
  /** How much room it takes. */
  high: number;
}

/** Moves labels apart as little as it takes, so that none lies on another; answers them from the top down. */
export function apart<Label extends Standing>(labels: Label[]): Label[] {
  const placed = labels.map((label) => ({ ...label })).sort((one, other) => one.y - other.y);
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (let at = 1; at < placed.length; at++) {
      const [above, below] = [placed[at - 1], placed[at]];
      if (!above || !below) continue;
      const lack = (above.high + below.high) / 2 - (below.y - above.y);
      if (lack > 0.5) {
        above.y -= lack / 2;
        below.y += lack / 2;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return placed;
}
