// A room that a test curates: what it holds is given, what is wished is kept for the test to see.
import { OPEN, type Some, type Told, answer, settle, tell } from '../lib/program.fake';
import { type Component, flushSync, mount, unmount } from 'svelte';
import type { CurateStage } from '../bindings/CurateStage';
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';
import type { Hanging } from '../bindings/Hanging';
import type { NewRecord } from '../bindings/NewRecord';
import type { Question } from '../bindings/Question';
import type { Desk } from './desk.svelte';

type Props = Record<string, unknown>;

// What a browser has and a test's document has not.
window.matchMedia ??= () => new EventTarget() as MediaQueryList;

const NOTHING: Hanging = { papers: [], calls: [], measures: [], surveys: [], quotes: [] };

/** A stage on the wall, with these moments. */
export const stageOf = (stage: string, name: string, moments: string[] = [], elsewhere: Some<Hanging> = {}): Some<CurateStage> => ({
  stage,
  name,
  position: 1,
  intention: null,
  base_unit: null,
  paint: 0,
  moments: moments.map((moment) => ({ face: { moment, name: `“${moment}”`, state: 'not_judged', second_line: null }, missed: null, hanging: NOTHING })),
  elsewhere: { ...NOTHING, ...elsewhere },
});

export type { Told };

/** The records that were added, in order. */
export const addedIn = (kept: Edit[]): NewRecord[] => kept.flatMap((edit) => ('add' in edit ? [edit.add] : []));

export interface Curating {
  desk: Desk;
  target: HTMLElement;
  /** Every edit that was wished, in order. */
  kept: Edit[];
  end: () => Promise<void>;
}

/** Builds a piece of the window over a room: `answers` by the names of its questions; what is refused, throws. */
export async function curate(piece: Component<never> | null, props: Props, answers: Told, keep: (edit: Edit) => void = () => {}): Promise<Curating> {
  const kept: Edit[] = [];
  answer((name, input) => {
    if (name === 'room_state') return OPEN;
    if (name === 'ask') return answers[(input.question as Question).ask];
    if (name !== 'apply') return null;
    const edits = input.edits as Edit[];
    edits.forEach(keep);
    kept.push(...edits);
    return { step: 2, name: '', put: edits.flatMap((edit) => ('add' in edit ? [{ ...edit.add, id: `new ${kept.length}` }] : [])), removed: [], stale: [] } satisfies Done;
  });
  tell('opened');
  await settle();
  const target = document.body.appendChild(document.createElement('div'));
  const { setDesk } = await import('./desk.svelte');
  let desk: Desk | undefined;
  const window = ((anchor: never, given: never) => {
    desk = setDesk();
    if (piece) (piece as unknown as (anchor: never, props: never) => void)(anchor, given);
  }) as unknown as Component<Props>;
  const mounted = mount(window, { target, props, context: new Map() });
  await quiet();
  return {
    desk: desk as Desk,
    target,
    kept,
    async end() {
      await unmount(mounted);
      target.remove();
      answer(() => null);
      tell('opened');
      await settle();
    },
  };
}

/** Until every question is answered and drawn. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    flushSync();
    await settle();
  }
}

/** Writes into a field as a hand does. */
export function write(field: HTMLInputElement | HTMLTextAreaElement | null, words: string): void {
  if (!field) throw new Error('There is no such field.');
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

/** Presses a key; whether it may still do what it always does. */
export function press(at: EventTarget | null, key: string): boolean {
  const may = at?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ?? true;
  flushSync();
  return may;
}
