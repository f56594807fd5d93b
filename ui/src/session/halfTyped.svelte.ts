// What is half typed on the console, kept in the room: a power cut, or a program that is killed, does not take it. It is the
// facilitator's own, and gone as soon as it is entered or emptied.
import { untrack } from 'svelte';
import { ask } from '../lib/ask.svelte';
import { command } from '../lib/ipc';
import { room } from '../lib/room.svelte';
import { Drafts } from './drafts.svelte';

/** No more often is it written while somebody types, in milliseconds. */
const EVERY = 1000;

const FIELDS = ['note', 'parking', 'decision', 'action', 'letDown', 'win', 'charters', 'reasons', 'overruling'] as const satisfies (keyof Drafts)[];
type Field = (typeof FIELDS)[number];
type Written = Record<Field, string | null>;

/** Whether somebody wrote something: a stage that was proposed, or a team that was chosen, are no words yet. */
const hasWords = (draft: unknown): boolean => (typeof draft === 'string' ? draft.trim() !== '' : draft !== null && typeof draft === 'object' && Object.values(draft).some(hasWords));

/** Each field as it is kept; none: nothing is written in it. */
function writtenIn(drafts: Drafts): Written {
  const one = (field: Field) => {
    const draft: unknown = $state.snapshot(drafts[field]);
    const words = field === 'letDown' ? drafts.letDown?.statement : draft;
    return hasWords(words) ? JSON.stringify(draft) : null;
  };
  return Object.fromEntries(FIELDS.map((field) => [field, one(field)])) as Written;
}

/** Puts words into a field. Forms hold what is written by its commitment or team: that stays the same thing. */
function put(drafts: Drafts, field: Field, value: unknown): void {
  if (field !== 'charters' && field !== 'reasons' && field !== 'overruling') {
    Object.assign(drafts, { [field]: value });
    return;
  }
  for (const key of Object.keys(drafts[field])) delete drafts[field][key];
  Object.assign(drafts[field], value);
}

/** Keeps the drafts of a desk in the room that is open, and brings back what was half typed in it; to be called while the desk is made. */
export function keepHalfTyped(drafts: Drafts): void {
  /** What the room has is known, and stands in the fields. */
  let ready = $state(false);
  /** As the room has it. */
  let kept = {} as Written;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function bringBack(): Promise<void> {
    const of = room.state?.dir;
    const found = (await ask('half_typed', {}).catch(() => null)) ?? [];
    if (room.state?.dir !== of) return;
    const before = writtenIn(drafts);
    kept = Object.fromEntries(FIELDS.map((field) => [field, found.find((one) => one.field === field)?.words ?? null])) as Written;
    // Whoever wrote something already goes on with that.
    for (const field of FIELDS) if (kept[field] !== null && before[field] === null) put(drafts, field, JSON.parse(kept[field]));
    ready = true;
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const now = untrack(() => writtenIn(drafts));
    const before = kept;
    const fields = Object.fromEntries(FIELDS.filter((field) => now[field] !== before[field]).map((field) => [field, now[field]]));
    if (Object.keys(fields).length === 0) return;
    kept = now;
    // What could not be kept stands in its field all the same, and is tried again with what is typed next.
    command('keep_half_typed', { fields }).catch(() => (kept = before));
  }

  const dir = $derived(room.state?.dir ?? null);
  /** The room in which the fields were written. */
  let last: string | null = null;
  $effect(() => {
    if (dir === null) return;
    if (last !== null && last !== dir) {
      // What was typed in one room does not come along into another.
      const blank = new Drafts();
      for (const field of FIELDS) put(drafts, field, blank[field]);
    }
    last = dir;
    void untrack(bringBack);
    return () => {
      clearTimeout(timer);
      [timer, ready] = [undefined, false];
    };
  });
  $effect(() => {
    const now = writtenIn(drafts);
    if (!ready || untrack(() => room.state?.read_only)) return;
    // Entered or emptied: gone at once, so that it does not come back beside what it became.
    if (FIELDS.some((field) => now[field] === null && kept[field] !== null)) write();
    else if (FIELDS.some((field) => now[field] !== kept[field])) timer ??= setTimeout(write, EVERY);
  });
}
