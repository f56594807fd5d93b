import { ACTIONS } from './actions';
import { BALLOT_KEYS, SCORES } from './ballot';
import { SIGN } from './charter';
import { FIELD_KEYS } from './cursor';
import type { Desk } from './desk.svelte';

/** A line of the list of all keys. */
export interface KeyLine {
  keys: string[];
  means: string;
  /** It does something where one is now. */
  now: boolean;
}

/** Keys that mean something only where the cursor is. */
export interface KeyPart {
  where: string;
  lines: KeyLine[];
}

/** How a key is written that people call otherwise than we do. */
const WRITTEN: Record<string, string> = {
  PageDown: 'PgDn', PageUp: 'PgUp', Left: '←', Right: '→', Up: '↑', Down: '↓', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space', Delete: 'Del',
};

/** Keys as they are written: digits in a row are one range of them. */
export function written(keys: string[]): string[] {
  const all: string[] = [];
  for (const one of new Set(keys)) {
    const [, held = '', digit] = /^(\D*)(\d)$/.exec(one) ?? [];
    const range = digit === undefined ? -1 : all.findIndex((before) => new RegExp(`^${held}\\d(-\\d)?$`).test(before) && Number(before.at(-1)) === Number(digit) - 1);
    if (range >= 0) all[range] = `${all[range]?.split('-')[0]}-${digit}`;
    else all.push(one === ' ' ? 'Space' : one.split(' ').map((part) => WRITTEN[part] ?? part).join(' '));
  }
  return all;
}

/** Every key of the console, from the tables by which keys are decided: a new one stands here by itself. */
export function allKeys(desk: Desk): KeyPart[] {
  const lines = new Map<string, KeyLine>();
  for (const { keys, means, name, when } of ACTIONS) {
    if (!keys) continue;
    const words = means ?? name(desk);
    const line = lines.get(words) ?? { keys: [], means: words, now: false };
    lines.set(words, { keys: [...line.keys, ...keys], means: words, now: line.now || when(desk) });
  }
  const part = (where: string, of: { keys: string | string[]; means: string }[], now: boolean): KeyPart => ({
    where,
    lines: of.map(({ keys, means }) => ({ keys: written([keys].flat()), means, now })),
  });
  return [
    { where: 'On the console and over the wall', lines: [...lines.values()].map((line) => ({ ...line, keys: written(line.keys) })) },
    part('In a field', Object.values(FIELD_KEYS), true),
    part('While votes are entered', BALLOT_KEYS, desk.kind === 'vote'),
    part('In a charter', [SIGN], desk.kind === 'charter'),
    part('While the session is rated', [{ keys: SCORES.map(String), means: 'The score' }], desk.kind === 'decisions'),
  ];
}
