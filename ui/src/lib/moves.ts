import type { Keys } from './keys';
import type { Nearby } from './nearby';
import type { Move } from './walk.svelte';

/** The walk's keys, the same on the console and on the wall: a presenter's remote may speak to either. */
export const MOVES = {
  next: { keys: ['PageDown', 'Right', 'Space'], move: 'next' },
  back: { keys: ['PageUp', 'Left'], move: 'back' },
  out: { keys: ['Esc'], move: 'out' },
  blank: { keys: ['B', '.'], move: 'blank' },
  dark: { keys: ['D'], move: 'dark' },
  whole: { keys: ['0'], move: { to: { at: 'whole_wall', wall: 0 } } },
  'next-wall': { keys: ['W'], move: 'next_wall' },
} satisfies Record<string, { keys: Keys[]; move: Move }>;

/** What hangs at a stage at near; the same key again brings the next of it. */
export const NEAR = { papers: 'A', quotes: 'Q', measures: 'M', calls: 'C', complaints: 'K' } satisfies Record<Nearby, Keys>;

/** As many stages, remarks and let-downs have a digit of their own. */
export const DIGITS = 9;
