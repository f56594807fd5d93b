import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer } from '../../lib/program.fake';
import { flushSync } from 'svelte';
import type { Page } from '../../bindings/Page';
import type { Desk } from '../desk.svelte';
import type { Fielded } from '../fields';
import { playBoard } from './board.fake';
import PageBoard from './PageBoard.svelte';

const rect = { x: 0.5, y: 0.5, w: 0.2, h: 0.1 };
const page = (): Page => ({ media: 'm', page: 0, turn: 0, corners: [], masks: [{ rect }], hotspots: [] }) as unknown as Page;
const paper = (id: string): Fielded => ({ kind: 'artifact', id, pages: [page(), page()] }) as unknown as Fielded;

let kept: { of: string; moved: number[] }[];
let desk: Desk;
let shown = $state<{ record: Fielded }>({ record: paper('slip') });
let board: HTMLElement;
let undo: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  answer((name, { edits }) => {
    if (name !== 'apply') return null;
    const [{ change }] = edits as [{ change: { id: string; fields: { pages: Page[] } } }];
    kept.push({ of: change.id, moved: change.fields.pages.flatMap(({ masks }, at) => (masks[0]?.rect.x === rect.x ? [] : [at])) });
    return { step: 1, name: '', put: [], removed: [], stale: [] };
  });
  // What a browser measures: without it no board is drawn.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  shown = { record: paper('slip') };
  ({ board, desk, undo } = playBoard(PageBoard, () => shown.record));
});
afterEach(() => {
  undo();
  answer(() => null);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const mask = () => board.querySelector<HTMLElement>('[data-key="mask 0"]');
function nudge(): void {
  mask()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
  flushSync();
}
const rest = () => vi.advanceTimersByTimeAsync(1000);

it('keeps a nudge when the hand rests', async () => {
  nudge();
  nudge();
  expect(kept).toEqual([]);
  await rest();
  expect(kept).toEqual([{ of: 'slip', moved: [0] }]);
});

it('keeps a nudge on its page when the page is turned', async () => {
  nudge();
  desk.page = 1;
  flushSync();
  await rest();
  expect(kept).toEqual([{ of: 'slip', moved: [0] }]);
  expect(mask()?.style.left).toBe('50%');
});

it('keeps a nudge on its paper when another is taken up', async () => {
  nudge();
  shown.record = paper('letter');
  flushSync();
  await rest();
  expect(kept).toEqual([{ of: 'slip', moved: [0] }]);
});

it('keeps a nudge when the cursor leaves the mask, or the board goes', async () => {
  nudge();
  mask()?.dispatchEvent(new FocusEvent('blur'));
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toHaveLength(1);
  nudge();
  undo();
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toHaveLength(2);
});

it('forgets the nudge of a mask that is taken away', async () => {
  nudge();
  mask()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }));
  await rest();
  expect(kept).toHaveLength(1);
});
