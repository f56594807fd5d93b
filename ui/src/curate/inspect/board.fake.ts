// A board of the inspector as a test plays it: mounted on a desk of its own, over a record that the test changes.
import { type Component, flushSync, mount, unmount } from 'svelte';
import { type Desk, setDesk } from '../desk.svelte';
import type { Fielded } from '../fields';

export interface Played {
  board: HTMLElement;
  desk: Desk;
  /** Takes the board away, once. */
  undo: () => void;
}

/** Mounts a board; `record` is read again whenever it changes. */
export function playBoard(Board: Component<{ record: Fielded; locked: boolean }>, record: () => Fielded): Played {
  const board = document.body.appendChild(document.createElement('div'));
  let desk: Desk | undefined;
  const curating = ((anchor: never) => {
    desk = setDesk();
    (Board as unknown as (anchor: never, props: object) => void)(anchor, { get record() { return record(); }, locked: false });
  }) as unknown as Component;
  const mounted = mount(curating, { target: board, context: new Map() });
  let there = true;
  flushSync();
  return { board, desk: desk as Desk, undo: () => void (there && unmount(mounted), (there = false)) };
}
