// Chance that comes out the same each time: a generator of numbers from a seed (mulberry32, public domain).

/** What a seed gives, one throw after another. */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from one to another, both included. */
  const from = (least, most) => least + Math.floor(next() * (most - least + 1));
  const one = (list) => list[from(0, list.length - 1)];
  return { next, from, one, often: (part) => next() < part, some: (count, make) => Array.from({ length: count }, (_, at) => make(at)) };
}
