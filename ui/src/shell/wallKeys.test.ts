import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer } from '../lib/program.fake';
import type { Stop } from '../bindings/Stop';
import { meantBy } from './wallKeys';

const ROOM = ['order', 'wait', 'unpack'];
beforeEach(() =>
  answer((_, { question }) => {
    const { ask, wall } = question as { ask: string; wall: number };
    if (ask === 'stage_wall') return { stage: 'wait', papers: [{ artifact: 'slip', pages: 1 }], quotes: [], measures: [], calls: [], categories: [] };
    // Two stages on the first wall, one on the second.
    return { stages: 3, stages_before: wall * 2, bays: ROOM.slice(wall * 2, wall * 2 + 2).map((stage) => ({ stage })) };
  }),
);
afterEach(() => answer(() => null));

const press = async (key: string, stop: Stop, stage: string | null = null, held: KeyboardEventInit = {}) =>
  meantBy(new KeyboardEvent('keydown', { key, ...held }), { stop: () => stop, stage });
const WHOLE: Stop = { at: 'whole_wall', wall: 0 };

it('moves as the console does', async () => {
  expect(await press('PageDown', WHOLE)).toBe('next');
  expect(await press('Escape', WHOLE)).toBe('out');
  expect(await press('x', WHOLE)).toBeNull();
});

it('flies to a stage by its digit, also on the second wall', async () => {
  expect(await press('2', WHOLE)).toEqual({ at: 'stage', stage: 'wait' });
  expect(await press('3', WHOLE)).toEqual({ at: 'stage', stage: 'unpack' });
  expect(await press('4', WHOLE)).toBeNull();
  expect(await press('1', { at: 'decide' })).toBeNull();
});

it('brings near what hangs at the stage where one stands', async () => {
  expect(await press('a', { at: 'stage', stage: 'wait' }, 'wait')).toEqual({ at: 'papers', stage: 'wait' });
  expect(await press('a', { at: 'papers', stage: 'wait' }, 'wait')).toMatchObject({ at: 'paper', artifact: 'slip' });
  expect(await press('q', { at: 'stage', stage: 'wait' }, 'wait')).toBeNull();
  expect(await press('a', WHOLE)).toBeNull();
});

it('leads to a remark of the paper that is up', async () => {
  const paper: Stop = { at: 'paper', artifact: 'slip', page: 0, remark: null };
  expect(await press('"', paper, 'wait', { code: 'Digit2', shiftKey: true })).toEqual({ to: { ...paper, remark: 1 } });
  expect(await press('"', WHOLE, null, { code: 'Digit2', shiftKey: true })).toBeNull();
});
