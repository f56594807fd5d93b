import { expect, it } from 'vitest';
import type { CurateStage } from '../bindings/CurateStage';
import { shownAt } from './evidence';

const nothing = { papers: [], calls: [], measures: [], surveys: [], quotes: [] };
const pinned = <Face>(face: Face) => ({ pin: 'p', face, not_on_wall: null });
const paper = pinned({ artifact: 'slip', title: 'Packing slip' });
const STAGE = {
  stage: 'unpack',
  elsewhere: { ...nothing, papers: [paper] },
  moments: [{ hanging: { ...nothing, papers: [paper], measures: [pinned({ measure: 'late', name: 'Late parcels' })], quotes: [pinned({ complaint: 'wet', words: 'It was wet.' })] } }],
} as unknown as CurateStage;

it('offers all that hangs at the stage, each once, what customers said first', () => {
  expect(shownAt([STAGE], 'unpack')).toEqual([
    { kind: 'complaint', id: 'wet', name: '“It was wet.”' },
    { kind: 'measure', id: 'late', name: 'Late parcels' },
    { kind: 'artifact', id: 'slip', name: 'Packing slip' },
  ]);
});

it('offers nothing of another stage', () => {
  expect(shownAt([STAGE], 'pay')).toEqual([]);
});
