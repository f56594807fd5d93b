// The console's desk as a test plays it: a room that answers what the test says, and a part of the console mounted on it.
import { OPEN, type Some, type Told, answer, settle, tell } from '../lib/program.fake';
import { type Component, flushSync, mount, unmount } from 'svelte';
import type { AnyRecord } from '../bindings/AnyRecord';
import type { AgendaItem } from '../bindings/AgendaItem';
import type { Attendee } from '../bindings/Attendee';
import type { Command } from '../bindings/commands';
import type { Console } from '../bindings/Console';
import type { ConsoleSession } from '../bindings/ConsoleSession';
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';
import type { Kind } from '../bindings/Kind';
import type { PersonFace } from '../bindings/PersonFace';
import type { Question } from '../bindings/Question';
import type { Stop } from '../bindings/Stop';
import type { Up } from '../bindings/Up';
import type { Move } from '../lib/walk.svelte';
import { Desk, setDesk } from './desk.svelte';

/** The room as a test wants it. */
export interface Room {
  /** The kinds of the agenda's items; the first is up. */
  parts?: AgendaItem['kind'][];
  /** What the console is told, where it differs. */
  console?: Some<Console>;
  session?: Partial<ConsoleSession>;
  stop?: Stop;
  /** What is up, where it differs. */
  up?: Partial<Up>;
  /** What other questions are answered. */
  answers?: Told;
  /** What the room holds, by kind. */
  records?: { [K in Kind]?: Some<Extract<AnyRecord, { kind: K }>>[] };
  /** What other commands do, by their names. */
  commands?: { [Name in Command]?: (input: Record<string, unknown>) => unknown };
}

export interface Played {
  desk: Desk;
  target: HTMLElement;
  /** What was kept, and where the walk was moved. */
  kept: Edit[];
  moved: Move[];
  /** How the wall was put up or taken down. */
  presented: boolean[];
  /** Lets everything that waits go on. */
  go: () => Promise<void>;
  end: () => Promise<void>;
}

const PERSON = { role: null, silo: 'Web', initials: 'XX' };
export const face = (person: string, silo = 'Web'): PersonFace => ({ ...PERSON, person, name: person, silo });
export const attendee = (person: string, present: boolean): Attendee => ({ person: face(person), present, expected: true });

/** Opens the room and mounts a part of the console, or only its desk. */
export async function play(room: Room, shown?: Component): Promise<Played> {
  const [kept, moved, presented]: [Edit[], Move[], boolean[]] = [[], [], []];
  const agenda = (room.parts ?? ['walk']).map((kind) => ({ title: kind, kind, minutes: 10, note: null, cues: [] }));
  const session: ConsoleSession = { session: 'q3', in_days: null, rhythm: 'quarterly', held_on: '2026-10-14', started_at: '2026-10-14T08:00:00Z', adjourned_at: null, present: 2, minutes: 90, next_on: null, ...room.session };
  const votes = { cast: 0, of: 5, opened: true };
  const hooks = { cap: 3, carried: [], new: [], free: 3 };
  const told: Some<Console> = { session, agenda, walk: [], vote: votes, rating: votes, hooks, unspoken: [], parking_lot: [], actions: [], notes: [], attendance: [], step: 1, ...room.console };
  const up: Up = { revision: 1, session: 'q3', item: 0, stop: room.stop ?? { at: 'whole_wall', wall: 0 }, blank: false, dark: false, turns: [], ...room.up };
  answer((name, input) => {
    if (name === 'room_state') return { ...OPEN, presenting: true };
    if (name === 'apply') {
      kept.push(...(input.edits as Edit[]));
      return { step: 2, name: '', put: [{ kind: 'person', id: 'new', name: 'New', silo: 'web' }], removed: [], stale: [] } satisfies Done;
    }
    if (name === 'walk') {
      moved.push(input.to as Move);
      return up;
    }
    if (name === 'present') return void presented.push(input.on as boolean);
    if (name !== 'ask') return room.commands?.[name]?.(input) ?? null;
    const question = input.question as Question;
    if (question.ask === 'console') return told;
    if (question.ask === 'up') return structuredClone(up);
    if (question.ask === 'records') return room.records?.[question.kind] ?? [];
    return room.answers?.[question.ask] ?? null;
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
