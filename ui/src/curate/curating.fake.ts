// A room that a test curates: what it holds is given, what is wished is kept for the test to see.
import { answer, settle, tell } from '../lib/program.fake';
import { type Component, flushSync, mount, unmount } from 'svelte';
import type { Desk } from './desk.svelte';

type Fake = Record<string, unknown>;

// What a browser has and a test's document has not.
window.matchMedia ??= () => new EventTarget() as MediaQueryList;

const NOTHING = { papers: [], calls: [], measures: [], surveys: [], quotes: [] };

/** A stage on the wall, with these moments. */
export const stageOf = (stage: string, name: string, moments: string[] = [], elsewhere: Fake = {}): Fake => ({
  stage,
  name,
  position: 1,
  intention: null,
  base_unit: null,
  paint: 0,
  moments: moments.map((moment) => ({ face: { moment, name: `“${moment}”`, state: 'not_judged', second_line: null }, missed: null, hanging: NOTHING })),
  elsewhere: { ...NOTHING, ...elsewhere },
});

export interface Curating {
  desk: Desk;
  target: HTMLElement;
  /** Every edit that was wished, in order. */
  kept: Fake[];
  end: () => Promise<void>;
}

/** Builds a piece of the window over a room: `answers` by the names of its questions; what is refused, throws. */
export async function curate(piece: Component<never> | null, props: Fake, answers: Fake, keep: (edit: Fake) => void = () => {}): Promise<Curating> {
  const kept: Fake[] = [];
  answer((name, input) => {
    if (name === 'room_state') return { dir: '/acme', name: 'Acme', language: null, read_only: null, step: 1, presenting: false };
    if (name === 'ask') return answers[(input.question as { ask: string }).ask];
    if (name !== 'apply') return null;
    const edits = input.edits as Fake[];
    edits.forEach(keep);
    kept.push(...edits);
    return { step: 2, name: '', put: edits.flatMap(({ add }) => (add ? [{ ...(add as Fake), id: `new ${kept.length}` }] : [])), removed: [], stale: [] };
  });
  tell('opened');
  await settle();
  const target = document.body.appendChild(document.createElement('div'));
  const { setDesk } = await import('./desk.svelte');
  let desk: Desk | undefined;
  const window = ((anchor: never, given: never) => {
    desk = setDesk();
    if (piece) (piece as unknown as (anchor: never, props: never) => void)(anchor, given);
  }) as unknown as Component<Fake>;
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
