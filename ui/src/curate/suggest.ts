import type { Spot } from './places';

/** Words that say nothing about where a thing belongs. */
const EMPTY = new Set('a an and at by did do for from i in is it its me my of on or our page paper scan picture call recording the this to was we with you your'.split(' '));

// A thing without a name of its own is called by its kind and day, which says nothing either.
for (let month = 0; month < 12; month++) EMPTY.add(new Date(Date.UTC(2026, month)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' }).toLowerCase());

const wordsOf = (title: string) =>
  new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2 && !EMPTY.has(word)),
  );

/** Half of the words must be shared: a suggestion that is mostly wrong costs more than none. */
const ENOUGH = 0.5;

/**
 * Where something with this title probably belongs: where its like hangs already, or the moment or stage that bears its
 * name. None where nothing is alike enough.
 */
export function suggest(title: string, spots: Spot[]): { spot: Spot; like: string | null } | null {
  const words = wordsOf(title);
  if (words.size === 0) return null;
  const alike = (other: string) => {
    const others = wordsOf(other);
    const shared = [...words].filter((word) => others.has(word)).length;
    return shared / Math.min(words.size, Math.max(1, others.size)) - (shared < 2 && words.size > 2 ? 0.2 : 0);
  };
  let best: { spot: Spot; like: string | null; score: number } | null = null;
  const offer = (score: number, spot: Spot, like: string | null) => {
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { spot, like, score };
  };
  for (const spot of spots) {
    for (const hung of spot.hung) offer(alike(hung.title), spot, hung.title);
    // What a place is called counts less than what hangs there.
    offer(alike(spot.moment?.face.name ?? spot.stage.name) * 0.8, spot, null);
  }
  return best;
}
