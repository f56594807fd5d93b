// Lists that were just changed, until an answer shows it: the next change builds on what was wished last, not on an answer
// that is older. A list is written as a whole, so a change that was made from an old one would take the last one back.
import { SvelteMap } from 'svelte/reactivity';
import type { Edit } from '../bindings/Edit';

interface Wished {
  lists: Record<string, unknown[]>;
  /** When it was made, in turns; none while it is on its way. */
  made: number | null;
}

const wished = new SvelteMap<string, Wished[]>();
let turn = 0;

/** The turn in which a question begins to be asked: its answer knows every edit that was made before. */
export const asking = (): number => ++turn;

/** Registers the lists that edits change. Answers what to call when they are made, or refused. */
export function wish(edits: Edit[]): { made: () => void; refused: () => void } {
  const mine = new Map<string, Wished>();
  for (const edit of edits) {
    if (!('change' in edit)) continue;
    const { id, fields } = edit.change;
    const lists = Object.entries<unknown>(fields).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    if (lists.length > 0) mine.set(id, { lists: Object.fromEntries(lists), made: null });
  }
  for (const [id, one] of mine) wished.set(id, [...(wished.get(id) ?? []), one]);
  return {
    made: () => {
      const now = ++turn;
      for (const one of mine.values()) one.made = now;
    },
    refused: () => {
      for (const [id, one] of mine) drop(id, (other) => other === one);
    },
  };
}

/** A record was answered whose question began in that turn: what was made before is in it. */
export function answered(id: string, asked: number): void {
  drop(id, ({ made }) => made !== null && made < asked);
}

function drop(id: string, which: (one: Wished) => boolean): void {
  const all = wished.get(id) ?? [];
  const left = all.filter((one) => !which(one));
  if (left.length === all.length) return;
  if (left.length > 0) wished.set(id, left);
  else wished.delete(id);
}

/** A record with its lists as they were wished last. */
export function asWished<Kept extends { id?: string }>(record: Kept): Kept {
  const ahead = wished.get(record.id ?? '') ?? [];
  return ahead.length > 0 ? Object.assign({}, record, ...ahead.map(({ lists }) => lists)) : record;
}
