/** The room's five colours on paper, as the tokens have them. */
const SLOTS = ['#17256b', '#005f73', '#7a5a00', '#b02c84', '#43200c'];

/**
 * Two silos of a room may have one colour, those of a charter not: who comes second takes one that nobody here has.
 * Answers a colour for each, none for those that have none, while there are enough.
 */
export function apartInColour(own: (string | null)[]): (string | null)[] {
  const wanted = own.map((colour) => colour?.toLowerCase() ?? null);
  const free = SLOTS.filter((slot) => !wanted.includes(slot));
  return wanted.map((colour, at) => (colour !== null && wanted.indexOf(colour) < at ? (free.shift() ?? colour) : colour));
}
