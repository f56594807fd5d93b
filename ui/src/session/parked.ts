import type { ParkedLine } from '../bindings/ParkedLine';

/** What happens to an entry of the parking lot: nobody said, it comes up in the next session, it is dropped, or a person takes it. */
export type Choice = '' | 'next' | 'dropped' | { person: string };

/** What was chosen, and what was written beside it. */
export interface Fate {
  choice: Choice;
  words: string;
}

const WRITTEN = { next: 'Next session', dropped: 'Dropped' };
const TAKEN = /^taken by [^:]*(?:: ?(?<words>.*))?$/is;

const after = (said: string, fate: string) => (fate.toLowerCase().startsWith(said.toLowerCase()) ? fate.slice(said.length).replace(/^[:,. ]+/, '') : null);

/** What became of an entry. Words by which nobody took it and nobody dropped it put it off: nothing that was parked is lost. */
export function fateOf({ fate, person }: Pick<ParkedLine, 'fate' | 'person'>): Fate {
  if (fate === null) return { choice: '', words: '' };
  if (person !== null) return { choice: { person }, words: TAKEN.test(fate) ? (TAKEN.exec(fate)?.groups?.words ?? '') : fate };
  const dropped = after(WRITTEN.dropped, fate);
  if (dropped !== null) return { choice: 'dropped', words: dropped };
  return { choice: 'next', words: after(WRITTEN.next, fate) ?? fate };
}

/** The fields that keep it. Words without a choice put the entry off. */
export function fieldsOf({ choice, words }: Fate, nameOf: (person: string) => string): { fate: string | null; owner?: string | null; due?: null } {
  const said = words.trim();
  const is = choice || (said ? 'next' : '');
  if (!is) return { fate: null, owner: null, due: null };
  const begins = typeof is === 'string' ? WRITTEN[is] : `Taken by ${nameOf(is.person)}`;
  const fate = said ? `${begins}: ${said}` : begins;
  return typeof is === 'string' ? { fate, owner: null, due: null } : { fate, owner: is.person };
}

/** It was put off in an earlier session, and is open again in this one. */
export const isBack = (entry: Pick<ParkedLine, 'fate' | 'person' | 'from'>) => entry.from !== null && ['', 'next'].includes(fateOf(entry).choice as string);
