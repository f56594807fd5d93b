import { expect, it } from 'vitest';
import './program.fake';
import type { StageWall } from '../bindings/StageWall';
import { nextNear, stopsNear } from './nearby';

const wall = {
  stage: 's',
  papers: [{ artifact: 'a', pages: 2 }, { artifact: 'b', pages: 1 }],
  measures: [{ measure: 'm' }],
  quotes: [{ words: 'I rang four times.' }],
  categories: [{ category: 'news' }, { category: 'date' }, { category: null }],
  calls: [],
} as unknown as StageWall;
const bare = { ...wall, papers: [], quotes: [] };

it('brings all papers first, then one page after another, and round again', () => {
  const stops = stopsNear(wall, 'papers');
  let up = nextNear(stops, { at: 'stage', stage: 's' });
  expect(up).toEqual({ at: 'papers', stage: 's' });
  up = nextNear(stops, up!);
  expect(up).toMatchObject({ artifact: 'a', page: 0 });
  // A remark of it may be near.
  up = nextNear(stops, { at: 'paper', artifact: 'a', page: 0, remark: 2 });
  expect(up).toMatchObject({ artifact: 'a', page: 1 });
  up = nextNear(stops, up!);
  expect(up).toMatchObject({ artifact: 'b' });
  expect(nextNear(stops, up!)).toEqual({ at: 'papers', stage: 's' });
});

it('brings all quotes first, then what was said about each thing', () => {
  const stops = stopsNear(wall, 'quotes');
  let up = nextNear(stops, { at: 'stage', stage: 's' });
  expect(up).toEqual({ at: 'quotes', stage: 's' });
  for (const category of ['news', 'date', null]) expect((up = nextNear(stops, up!))).toEqual({ at: 'category', stage: 's', category });
  expect(nextNear(stops, up!)).toEqual({ at: 'quotes', stage: 's' });
  expect(nextNear(stopsNear(wall, 'complaints'), { at: 'category', stage: 's', category: 'date' })).toMatchObject({ category: null });
});

it('stays with the only one, and brings nothing where there is none', () => {
  expect(nextNear(stopsNear(wall, 'measures'), { at: 'measure', measure: 'm' })).toEqual({ at: 'measure', measure: 'm' });
  expect(nextNear(stopsNear(wall, 'calls'), { at: 'stage', stage: 's' })).toBeNull();
  // Not an empty wall either.
  expect(nextNear(stopsNear(bare, 'papers'), { at: 'stage', stage: 's' })).toBeNull();
  expect(nextNear(stopsNear(bare, 'quotes'), { at: 'stage', stage: 's' })).toBeNull();
});
