// Everything that changes the room: a list of edits, as one step. See src-tauri/crates/room/src/changes/edit.rs.
import type { Kind } from '../bindings/Kind';
import { heard } from './heard.svelte';
import { command } from './ipc';
import { onItsWay } from './saving.svelte';
import { wish } from './wished.svelte';

export interface Ref {
  kind: string;
  id: string;
}

/** A record of any kind, as it travels. */
export interface RoomRecord extends Record<string, unknown> {
  kind: string;
  id?: string;
}

/** `{ add }`, `{ change }`, `{ remove }`, or an intent by its name. */
export type Edit = Record<string, unknown>;

export interface Done {
  step: number;
  name: string;
  put: RoomRecord[];
  removed: Ref[];
  stale: Kind[];
  left?: string[];
}

/** Why something was not kept: a sentence for a person, to be shown where it was wished. */
export class Refusal extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
  }
}

/** Steps are made one after another, in the order in which they were wished: the program would take two at once. */
let last: Promise<unknown> = Promise.resolve();
/** Why edits were refused, since the last call of {@link settled}. */
let refused: string[] = [];

function road(name: 'apply' | 'undo' | 'redo', input: Record<string, unknown> = {}, then: () => void = () => {}): Promise<Done> {
  const over = onItsWay();
  const made = last.then(async () => {
    const done = await command<Done>(name, input).catch((why: unknown) => {
      refused.push(String(why));
      throw new Refusal(String(why));
    });
    // What is shown is asked again at once: the event comes up to a fifth of a second later, and a key may be quicker.
    then();
    heard.made(done.step, done.stale);
    return done;
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

/** Makes edits, as one step. Rejects with a {@link Refusal}; then nothing was kept. */
export function edit(edits: Edit[]): Promise<Done> {
  const wished = wish(edits);
  // Noted before anything is asked again: an answer that comes later knows these edits.
  const made = road('apply', { edits }, wished.made);
  made.catch(wished.refused);
  return made;
}

export const undo = (): Promise<Done> => road('undo');

export const redo = (): Promise<Done> => road('redo');

/** Resolves when the last step that was wished so far is made or refused. */
export const lastMade = (): Promise<unknown> => last;
