import { expect, it } from 'vitest';
import type { StageWall } from '../bindings/StageWall';
import { nextNear, stopsNear } from './nearby';

const wall = {
  stage: 's',
  papers: [{ artifact: 'a', pages: 2 }, { artifact: 'b', pages: 1 }],
  measures: [{ measure: 'm' }],
  calls: [],
} as unknown as StageWall;

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

it('stays with the only one, and brings nothing where there is none', () => {
  expect(nextNear(stopsNear(wall, 'measures'), { at: 'measure', measure: 'm' })).toEqual({ at: 'measure', measure: 'm' });
  expect(nextNear(stopsNear(wall, 'calls'), { at: 'stage', stage: 's' })).toBeNull();
});
