import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, later, settle } from './program.fake';
import { catchUp, heard } from './heard.svelte';
import { command } from './ipc';

// What the page asked before its scripts were there is taken later; what happened in between must not be missed.
const room = (step: number, dir = '/acme') => ({ dir, name: 'Acme', language: null, read_only: null, step, presenting: false });
const counted = () => ({ changed: heard.changed, opened: heard.opened, up: heard.up });
let before: ReturnType<typeof counted>;

beforeEach(() => (before = counted()));
afterEach(() => {
  delete window.early;
  answer(() => null);
});

/** What was told early, and how it is when the program is heard. Answers by how much each counter grew. */
async function grown(early: { room: unknown; up?: unknown }, now: { room: unknown; up?: unknown }) {
  window.early = new Map<string, Promise<unknown>>([
    ['["room_state",{}]', Promise.resolve(early.room)],
    ['["ask",{"question":{"ask":"up"}}]', Promise.resolve(early.up ?? { revision: 3 })],
  ]);
  answer((name) => (name === 'room_state' ? now.room : (now.up ?? { revision: 3 })));
  await catchUp(Promise.resolve());
  const after = counted();
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[name as keyof typeof before]]));
}

it('asks nothing again while nothing moved', async () => {
  expect(await grown({ room: room(7) }, { room: room(7) })).toEqual({ changed: 0, opened: 0, up: 0 });
});

it('asks again what changed between the early answer and the first event that is heard', async () => {
  expect(await grown({ room: room(7) }, { room: room(8) })).toMatchObject({ changed: 1, opened: 0 });
});

it('asks all again where a room was opened, closed, or is another one', async () => {
  expect(await grown({ room: null }, { room: room(7) })).toMatchObject({ opened: 1 });
  before = counted();
  expect(await grown({ room: room(7) }, { room: null })).toMatchObject({ opened: 1 });
  before = counted();
  expect(await grown({ room: room(7) }, { room: room(7, '/other') })).toMatchObject({ opened: 1 });
});

it('follows what was put up meanwhile', async () => {
  expect(await grown({ room: room(7) }, { room: room(7), up: { revision: 4 } })).toEqual({ changed: 0, opened: 0, up: 1 });
});

it('leaves the early answers to whoever takes them', async () => {
  const caught = grown({ room: room(7) }, { room: room(8) });
  const [taken, asked] = await Promise.all([command('room_state'), command('room_state')]);
  expect([taken, asked]).toEqual([room(7), room(8)]);
  expect(await caught).toMatchObject({ changed: 1 });
});

it('asks nothing where nothing was asked early, and fails for nobody', async () => {
  let count = 0;
  answer(() => void count++);
  await catchUp(Promise.resolve());
  expect(count).toBe(0);
  window.early = new Map([['["room_state",{}]', Promise.resolve(room(7))]]);
  const late = later<unknown>();
  answer(() => late.promise);
  const caught = catchUp(Promise.resolve());
  late.refuse('gone');
  await settle();
  await expect(caught).resolves.toBeUndefined();
});
