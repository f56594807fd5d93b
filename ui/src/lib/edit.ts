// Everything that changes the room: a list of edits, as one step. See src-tauri/crates/room/src/edit.rs.
import { command } from './ipc';

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

function road(name: 'apply' | 'undo' | 'redo', input: Record<string, unknown> = {}): Promise<Done> {
  const made = last.then(() =>
    command<Done>(name, input).catch((why: unknown) => {
      throw new Refusal(String(why));
    }),
  );
  last = made.catch(() => undefined);
  return made;
}

/** Makes edits, as one step. Rejects with a {@link Refusal}; then nothing was kept. */
export const edit = (edits: Edit[]): Promise<Done> => road('apply', { edits });

export const undo = (): Promise<Done> => road('undo');

export const redo = (): Promise<Done> => road('redo');
