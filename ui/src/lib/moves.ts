import { type Keys, pressed } from './keys';
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

/** The keys of the console's other actions that may be pressed over the wall, by the action that they mean. */
export const OVER_WALL = {
  start: ['F5', 'Shift F5'],
  play: ['P'],
  'play-back': ['Shift Left'],
  'play-on': ['Shift Right'],
  louder: ['+'],
  softer: ['-'],
  note: ['N'],
  park: ['L'],
  'let-down': ['Shift L'],
  noted: ['E'],
  'open-votes': ['V'],
  undo: ['Ctrl Z'],
  find: ['Ctrl K'],
  keys: ['F1'],
} satisfies Record<string, Keys[]>;

/** Keys that mean the same over the wall as on the console. */
const ON_WALL: Keys[] = [
  ...Object.values(MOVES).flatMap(({ keys }) => keys),
  ...Object.values(NEAR),
  ...Array.from({ length: DIGITS }, (_, at) => [`${at + 1}`, `Shift ${at + 1}`]).flat(),
  ...Object.values(OVER_WALL).flat(),
];

/** Whether a key over the wall is for the console. What needs an Enter is done on the console alone. */
export function meantForConsole(event: KeyboardEvent): boolean {
  return ON_WALL.some((keys) => pressed(keys, event));
}

/** Whether a key over the wall writes, where a key before it has put the cursor into a field of the console. */
export function mayWrite({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && ([...key].length === 1 || key === 'Backspace' || key === 'Enter');
}

/** Whether a key moves the wall wherever one stands: it needs nothing that is known of the session. */
export function isMove(event: KeyboardEvent): boolean {
  return Object.values(MOVES).some(({ keys, move }) => move !== 'next_wall' && keys.some((one) => pressed(one, event)));
}
