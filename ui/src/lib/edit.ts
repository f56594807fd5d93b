// Everything that changes the room: a list of edits, as one step. See src-tauri/crates/room/src/changes/edit.rs.
import type { Change } from '../bindings/Change';
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';
import type { FieldsOf } from '../bindings/FieldsOf';
import type { Kind } from '../bindings/Kind';
import type { NewRecord } from '../bindings/NewRecord';
import { heard } from './heard.svelte';
import { Refusal, command, sentenceOf } from './ipc';
import { overwritten } from './overwritten';
import { onItsWay } from './saving.svelte';
import { wish } from './wished.svelte';

/** What an intent needs, by its name. */
export type Intent<Name extends string> = Extract<Edit, Record<Name, unknown>>[Name];

/** Some fields of a kind, as a change gives them; null clears one. */
export type Changed<K extends Kind> = { [F in keyof FieldsOf[K]]?: FieldsOf[K][F] | null };

/** Adds a record whose fields were filled in one by one, by their names: the program says what is missing. */
export function addOf(kind: Kind, fields: Record<string, unknown>): Edit {
  return { add: { kind, ...fields } as unknown as NewRecord };
}

/** Some fields of a kind, as they were seen; what is missing was empty. */
export type Seen<K extends Kind> = { [F in keyof FieldsOf[K]]?: FieldsOf[K][F] | null | undefined };

/**
 * Changes fields of a record. `seen`: the record as it was seen here; where a field no longer holds what it held then, the
 * change is refused. None: it was not seen, and whatever it holds is changed.
 */
export function changeOf<K extends Kind>({ kind, id }: { kind: K; id: string }, fields: Changed<K>, seen: Seen<K> | null): Edit {
  const names = Object.keys(fields) as (keyof FieldsOf[K])[];
  const was = seen && Object.fromEntries(names.map((name) => [name, seen[name] ?? null]));
  // Of a kind that is known only when it runs, TypeScript does not see that its fields are its own.
  return { change: { kind, id, fields, ...(was && { was }) } as Change };
}

/** Steps are made one after another, in the order in which they were wished: the program would take two at once. */
let last: Promise<unknown> = Promise.resolve();
/** Why edits were refused, since the last call of {@link settled}. */
let refused: string[] = [];

function inTurn(make: () => Promise<Done>): Promise<Done> {
  const over = onItsWay();
  const made = last.then(async () => {
    try {
      const done = await make();
      // What is shown is asked again at once: the event comes up to a fifth of a second later, and a key may be quicker.
      heard.made(done.step, done.stale);
      return done;
    } catch (why) {
      refused.push(sentenceOf(why));
      throw why;
    }
  });
  last = made.catch(() => undefined).finally(over);
  return made;
}

/** Waits until every edit that was wished is made or refused. Answers the sentences of those that were refused meanwhile. */
export async function settled(): Promise<string[]> {
  const mine = (refused = []);
  let seen;
  do {
    seen = last;
    await seen;
    // Whoever waited for it may wish for something else.
    await new Promise((turn) => setTimeout(turn));
  } while (seen !== last);
  return mine;
}

/** Makes edits, as one step. Rejects with a {@link Refusal}: then nothing was kept. */
export function edit(edits: Edit[]): Promise<Done> {
  const wished = wish(edits);
  return inTurn(async () => {
    // Only now: a change of the same field that was on its way is made by now, or was refused.
    const sent = overwritten.inWas(edits);
    try {
      const done = await command<Done>('apply', { edits: sent });
      // Noted before anything is asked again: an answer that comes later knows these edits.
      wished.made();
      overwritten.made([...edits, ...sent], done);
      return done;
    } catch (why) {
      wished.refused();
      // After a conflict nobody here knows what the room holds.
      if (!(why instanceof Refusal && why.code === 'conflict')) overwritten.refused(sent);
      throw why;
    }
  });
}

const turnBack = (name: 'undo' | 'redo'): Promise<Done> =>
  inTurn(async () => {
    const done = await command<Done>(name);
    overwritten.made([], done);
    return done;
  });

export const undo = (): Promise<Done> => turnBack('undo');

export const redo = (): Promise<Done> => turnBack('redo');

/** Resolves when the last step that was wished so far is made or refused. */
export const lastMade = (): Promise<unknown> => last;
