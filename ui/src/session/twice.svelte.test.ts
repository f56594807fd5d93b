import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer, later, settle, tell } from '../lib/program.fake';
import { type Component, flushSync, mount, unmount } from 'svelte';
import { room } from '../lib/room.svelte';
import BallotEntry from './BallotEntry.svelte';
import { Desk, setDesk } from './desk.svelte';
import { saveDecision } from './saving';

// What must not be made twice by a second Enter, while the program answers as slowly as it likes.

const item = (kind: string) => ({ title: kind, kind, minutes: 10, note: null, cues: [] });
const letDown = (let_down: string, chosen: string | null) => ({ let_down, number: 1, statement: `Not ${let_down}`, stage_name: null, silos: ['Web', 'Shop'], evidence: 1, stickers: 1, worth_a_year: null, locked: null, chosen });

/** The room as it is; the window knows it only as it was when it last asked. */
let kept: Record<string, unknown>[];
let part: string;
let waits: ReturnType<typeof later<void>> | null;
let undo: () => void;
let desk: Desk;

function asked({ ask: question, let_down }: { ask: string; let_down?: string }): unknown {
  const chosen = new Set(kept.map((edit) => (edit.choose as { let_down: string } | undefined)?.let_down));
  if (question === 'console') return { session: { session: 'q3', rhythm: 'quarterly', held_on: '2026-10-14', started_at: '2026-10-14T08:00:00Z', adjourned_at: null, present: 5, minutes: 90, next_on: null }, agenda: [item(part)], walk: [], vote: { cast: 0, of: 5, opened: part === 'choose' }, rating: { cast: 0, of: 5, opened: false }, hooks: { cap: 3, carried: [], new: [], free: 3 }, unspoken: [], parking_lot: [], actions: [], notes: [], attendance: [], step: 1 };
  if (question === 'decide') return { opened: part === 'choose', stickers_each: 3, let_downs: ['late', 'lost'].map((one) => letDown(one, chosen.has(one) ? 'hook' : null)), hooks: { cap: 3, carried: [], new: [], free: 3 } };
  if (question === 'choosing') return { chosen: chosen.has(let_down), cannot: null, discuss: null };
  if (question === 'decisions') return { decisions: kept.filter(({ add }) => add) };
  if (question === 'up') return { revision: 1, session: 'q3', item: 0, stop: { at: 'decide' }, blank: false, dark: false, turns: [] };
  return null;
}

/** The console at a part of the session, with the room as it is now. */
async function at(kind: string): Promise<HTMLElement> {
  part = kind;
  const target = document.body.appendChild(document.createElement('div'));
  const console = ((anchor: never, props: never) => {
    desk = setDesk(new Desk());
    if (kind === 'vote') (BallotEntry as Component)(anchor, props);
  }) as unknown as Component;
  tell('opened');
  tell('up');
  await settle();
  const mounted = mount(console, { target, context: new Map() });
  undo = () => void unmount(mounted);
  for (let turn = 0; turn < 4; turn++) {
    flushSync();
    await settle();
  }
  return target;
}

beforeEach(() => {
  [kept, waits] = [[], null];
  answer(async (name, input) => {
    if (name === 'room_state') return { dir: '/acme', name: 'Acme', language: null, read_only: null, step: 1, presenting: true };
    if (name === 'ask') return asked(input.question as { ask: string });
    if (name !== 'apply') return null;
    await waits?.promise;
    kept.push(...(input.edits as Record<string, unknown>[]));
    return { step: 2, name: '', put: [], removed: [], stale: [] };
  });
});
afterEach(async () => {
  undo();
  answer(() => null);
  tell('opened');
  await settle();
  expect(room.state).toBeNull();
});

it('a let-down is promised once, however old what is seen of it', async () => {
  await at('choose');
  expect(desk.decide.current?.let_downs).toHaveLength(2);
  // The second press is done before any answer says that the line is taken.
  await Promise.all([desk.choose(), desk.choose()]);
  await desk.choose();
  expect(kept).toEqual([{ choose: { session: 'q3', let_down: 'late' } }]);
  expect(desk.wrongAt('choose')).toBeNull();
  desk.line = 1;
  await desk.choose();
  expect(kept).toHaveLength(2);
});

it('a ballot is cast once, and the next leader’s stickers are another one', async () => {
  const console = await at('vote');
  const list = console.querySelector('[role="listbox"]');
  const press = (...keys: string[]) => {
    for (const key of keys) list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    flushSync();
  };
  waits = later<void>();
  press('1', '1', '2', 'Enter', 'Enter');
  press('2', '2', 'Backspace', 'Enter');
  waits.keep();
  await settle();
  flushSync();
  expect(kept.map(({ cast_ballot }) => (cast_ballot as { content: unknown }).content)).toEqual([[{ let_down: 'late', stickers: 2 }, { let_down: 'lost', stickers: 1 }]]);
  expect(console.textContent).toContain('2 votes left: press Enter again');
});

it('undo right behind a ballot means that ballot, though it is still on its way and no step', async () => {
  const console = await at('vote');
  const commands: string[] = [];
  answer(async (name, input) => {
    if (name === 'ask') return (input.question as { ask: string }).ask === 'undo_state' ? { undo: 'Add let-down', redo: null, step: 7 } : asked(input.question as { ask: string });
    if (name === 'apply') {
      await waits?.promise;
      kept.push(...(input.edits as Record<string, unknown>[]));
    }
    if (['apply', 'undo'].includes(name)) commands.push(name);
    return { step: 7, name: '', put: [], removed: [], stale: [] };
  });
  const list = console.querySelector('[role="listbox"]');
  waits = later<void>();
  for (const key of ['1', '1', '1', 'Enter']) list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const undone = desk.undo();
  waits.keep();
  await undone;
  expect(commands).toEqual(['apply', 'apply']);
  const [cast, back] = kept as { cast_ballot?: { voter: string }; take_back_ballot?: { voter: string } }[];
  expect(back?.take_back_ballot?.voter).toBe(cast?.cast_ballot?.voter);
  await desk.undo();
  expect(commands.at(-1)).toBe('undo');
});

it('each undo behind several ballots means one ballot, the last first', async () => {
  await at('vote');
  answer(async (name, input) => {
    if (name === 'ask') return (input.question as { ask: string }).ask === 'undo_state' ? { undo: 'Start the session', redo: null, step: 7 } : asked(input.question as { ask: string });
    if (name === 'apply') kept.push(...(input.edits as Record<string, unknown>[]));
    return { step: 7, name: '', put: [], removed: [], stale: [] };
  });
  await desk.cast('let_downs', []);
  await desk.cast('let_downs', []);
  await desk.undo();
  await desk.undo();
  const [one, two, first, second] = kept as { cast_ballot?: { voter: string }; take_back_ballot?: { voter: string } }[];
  expect([first?.take_back_ballot?.voter, second?.take_back_ballot?.voter]).toEqual([two?.cast_ballot?.voter, one?.cast_ballot?.voter]);
  expect(desk.lastBallot).toBeNull();
});

it('a ballot that could not be taken back can be taken back again', async () => {
  await at('vote');
  await desk.cast('let_downs', []);
  const last = desk.lastBallot;
  answer(async (name) => {
    if (name === 'apply') throw 'The room is busy.';
    return null;
  });
  await desk.takeBack();
  expect([desk.lastBallot, desk.wrongAt('ballot')]).toEqual([last, 'The room is busy.']);
});

it('a refused ballot is given back', async () => {
  const console = await at('vote');
  answer(async (name) => {
    if (name === 'apply') throw 'The votes are open.';
    return null;
  });
  const list = console.querySelector('[role="listbox"]');
  for (const key of ['1', '1', '1', 'Enter']) list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
  flushSync();
  expect(console.querySelector('[role="alert"]')?.textContent).toBe('The votes are open.');
  expect(console.textContent).toContain('0 of 3 votes left');
});

it('two decisions that are entered at once have each its own place', async () => {
  await at('decisions');
  const saved = ['Ring first', 'Write later'].map((words) => {
    desk.drafts.decision = words;
    return saveDecision(desk);
  });
  await Promise.all(saved);
  const places = kept.map(({ add }) => [(add as { words: string }).words, (add as { position: number }).position]);
  expect(places).toEqual([['Ring first', 1], ['Write later', 2]]);
});

it('votes that are left are given up by an Enter that can have read the question', async () => {
  const console = await at('vote');
  const list = console.querySelector('[role="listbox"]');
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const press = (...keys: string[]) => keys.forEach((key) => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  press('1', 'Enter', 'Enter', 'Enter');
  await settle();
  expect(kept).toEqual([]);
  now.mockReturnValue(1400);
  press('Enter');
  await settle();
  expect(kept).toHaveLength(1);
  now.mockRestore();
});
