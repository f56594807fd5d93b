import type { StageWall } from '../bindings/StageWall';
import type { Stop } from '../bindings/Stop';

/** What can be brought near at a stage by one key. */
export type Nearby = 'papers' | 'quotes' | 'measures' | 'calls';

/** The stops that a key brings one after another, the first of them first. */
export function stopsNear(wall: StageWall, what: Nearby): Stop[] {
  const { stage } = wall;
  switch (what) {
    case 'papers':
      return [{ at: 'papers', stage }, ...wall.papers.flatMap(({ artifact, pages }) => Array.from({ length: Math.max(1, pages) }, (_, page): Stop => ({ at: 'paper', artifact, page, remark: null })))];
    case 'quotes':
      return [{ at: 'quotes', stage }];
    case 'measures':
      return wall.measures.map(({ measure }): Stop => ({ at: 'measure', measure }));
    case 'calls':
      return wall.calls.map(({ call }): Stop => ({ at: 'call', call }));
  }
}

/** The one after what is up, and round again; none where there are none. */
export function nextNear(stops: Stop[], up: Stop): Stop | null {
  const at = stops.findIndex((stop) => same(stop, up));
  return stops[(at + 1) % Math.max(1, stops.length)] ?? null;
}

function same(a: Stop, b: Stop): boolean {
  if (a.at !== b.at) return false;
  if (a.at === 'paper' && b.at === 'paper') return a.artifact === b.artifact && a.page === b.page;
  if (a.at === 'measure' && b.at === 'measure') return a.measure === b.measure;
  if (a.at === 'call' && b.at === 'call') return a.call === b.call;
  return true;
}
