import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer } from '../../lib/program.fake';
import { flushSync } from 'svelte';
import type { Bleep } from '../../bindings/Bleep';
import type { Fielded } from '../fields';
import { playBoard } from './board.fake';
import CallBoard from './CallBoard.svelte';

const call = (id: string, ...from: number[]): Fielded => ({ kind: 'call', id, length_ms: 60_000, bleeps: from.map((at) => ({ from: at, to: at + 2000, checked: false })) }) as unknown as Fielded;

let kept: { of: string; bleeps: Bleep[] }[];
let shown = $state<{ record: Fielded }>({ record: call('one', 5000) });
let board: HTMLElement;
let undo: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  answer((name, { edits }) => {
    if (name !== 'apply') return null;
    const [{ change }] = edits as [{ change: { id: string; fields: { bleeps: Bleep[] } } }];
    kept.push({ of: change.id, bleeps: change.fields.bleeps });
    return { step: 1, name: '', put: [], removed: [], stale: [] };
  });
  shown = { record: call('one', 5000, 9000) };
  ({ board, undo } = playBoard(CallBoard, () => shown.record));
});
afterEach(() => {
  undo();
  answer(() => null);
  vi.useRealTimers();
});

function press(key: string): void {
  board.querySelector('.wave button')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  flushSync();
}

it('keeps a moved bleep on its call, whatever is taken up before the hand rests', async () => {
  press('ArrowRight');
  shown.record = call('two', 30_000);
  flushSync();
  undo();
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.map(({ of, bleeps }) => [of, ...bleeps.map(({ from }) => from)])).toEqual([['one', 5100, 9000]]);
});

it('forgets the move of a bleep that is taken away, and keeps that of one that is checked', async () => {
  press('ArrowRight');
  press('c');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.map(({ bleeps }) => bleeps[0])).toEqual([{ from: 5100, to: 7000, checked: true }]);
  press('ArrowRight');
  press('Delete');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.slice(1).map(({ bleeps }) => bleeps.map(({ from }) => from))).toEqual([[9000]]);
});
