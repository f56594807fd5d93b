// The console's desk as a test plays it: a room that answers what the test says, and a part of the console mounted on it.
import { answer, settle, tell } from '../lib/program.fake';
import { type Component, flushSync, mount, unmount } from 'svelte';
import type { Stop } from '../bindings/Stop';
import type { Move } from '../lib/walk.svelte';
import { Desk, setDesk } from './desk.svelte';

/** The room as a test wants it. */
export interface Room {
  /** The kinds of the agenda's items; the first is up. */
  parts?: string[];
  /** What the console is told, where it differs. */
  console?: Record<string, unknown>;
  session?: Record<string, unknown>;
  stop?: Stop;
  /** What is up, where it differs. */
  up?: Record<string, unknown>;
  /** What other questions are answered, by their names. */
  answers?: Record<string, unknown>;
  /** What other commands do, by their names. */
  commands?: Record<string, (input: Record<string, unknown>) => unknown>;
}

export interface Played {
  desk: Desk;
  target: HTMLElement;
  /** What was kept, and where the walk was moved. */
  kept: Record<string, unknown>[];
  moved: Move[];
  /** How the wall was put up or taken down. */
  presented: boolean[];
  /** Lets everything that waits go on. */
  go: () => Promise<void>;
  end: () => Promise<void>;
}

const PERSON = { role: null, silo: 'Web', initials: 'XX' };
export const face = (person: string, silo = 'Web') => ({ ...PERSON, person, name: person, silo });
export const attendee = (person: string, present: boolean) => ({ person: face(person), present, expected: true });

/** Opens the room and mounts a part of the console, or only its desk. */
export async function play(room: Room, shown?: Component): Promise<Played> {
  const [kept, moved, presented]: [Record<string, unknown>[], Move[], boolean[]] = [[], [], []];
  const agenda = (room.parts ?? ['walk']).map((kind) => ({ title: kind, kind, minutes: 10, note: null, cues: [] }));
  const session = { session: 'q3', rhythm: 'quarterly', held_on: '2026-10-14', started_at: '2026-10-14T08:00:00Z', adjourned_at: null, present: 2, minutes: 90, next_on: null, ...room.session };
  const votes = { cast: 0, of: 5, opened: true };
  const hooks = { cap: 3, carried: [], new: [], free: 3 };
  const told = { session, agenda, walk: [], vote: votes, rating: votes, hooks, unspoken: [], parking_lot: [], actions: [], notes: [], attendance: [], step: 1, ...room.console };
  const up = { revision: 1, session: 'q3', item: 0, stop: room.stop ?? { at: 'whole_wall', wall: 0 }, blank: false, dark: false, turns: [], ...room.up };
  answer((name, input) => {
    if (name === 'room_state') return { dir: '/acme', name: 'Acme', language: null, read_only: null, step: 1, presenting: true };
    if (name === 'apply') {
      kept.push(...(input.edits as Record<string, unknown>[]));
      return { step: 2, name: '', put: [{ kind: 'person', id: 'new' }], removed: [], stale: [] };
    }
    if (name === 'walk') {
      moved.push(input.to as Move);
      return up;
    }
    if (name === 'present') return void presented.push(input.on as boolean);
    if (name !== 'ask') return room.commands?.[name]?.(input) ?? null;
    const { ask, kind } = input.question as { ask: string; kind?: string };
    if (ask === 'console') return told;
    if (ask === 'up') return structuredClone(up);
    return room.answers?.[kind ? `${ask} ${kind}` : ask] ?? (ask === 'records' ? [] : null);
  });
  const go = async () => {
    for (let turn = 0; turn < 5; turn++) {
      flushSync();
      await settle();
    }
  };
  const target = document.body.appendChild(document.createElement('div'));
  tell('opened');
  tell('up');
  await settle();
  let desk: Desk | undefined;
  const whole = ((anchor: never, props: never) => {
    desk = setDesk(new Desk());
    shown?.(anchor, props);
  }) as unknown as Component;
  const mounted = mount(whole, { target });
  await go();
  if (!desk) throw new Error('There is no desk.');
  const end = async () => {
    await unmount(mounted);
    target.remove();
    answer(() => null);
    tell('opened');
    await settle();
  };
  return { desk, target, kept, moved, presented, go, end };
}

/** Presses a key where the cursor is, or at an element. */
export function press(key: string, at: Element = document.activeElement ?? document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  at.dispatchEvent(event);
  flushSync();
  return event.defaultPrevented;
}
