import type { StageWall } from '../bindings/StageWall';
import type { Stop } from '../bindings/Stop';
import { ask } from './ask.svelte';

/** What can be brought near at a stage by one key. */
export type Nearby = 'papers' | 'quotes' | 'measures' | 'calls' | 'complaints';

/** The stops that a key brings one after another, the first of them first; none where nothing of it hangs. */
export function stopsNear(wall: StageWall, what: Nearby): Stop[] {
  const { stage } = wall;
  const categories = wall.categories.map(({ category }): Stop => ({ at: 'category', stage, category }));
  switch (what) {
    case 'papers':
      if (wall.papers.length === 0) return [];
      return [{ at: 'papers', stage }, ...wall.papers.flatMap(({ artifact, pages }) => Array.from({ length: Math.max(1, pages) }, (_, page): Stop => ({ at: 'paper', artifact, page, remark: null })))];
    case 'quotes':
      // All that can be read, then what was said about one thing after another.
      return wall.quotes.length === 0 ? [] : [{ at: 'quotes', stage }, ...categories];
    case 'measures':
      return wall.measures.map(({ measure }): Stop => ({ at: 'measure', measure }));
    case 'calls':
      return wall.calls.map(({ call }): Stop => ({ at: 'call', call }));
    case 'complaints':
      return categories;
  }
}

/** The one after what is up, and round again; none where there are none. */
export function nextNear(stops: Stop[], up: Stop): Stop | null {
  const at = stops.findIndex((stop) => same(stop, up));
  return stops[(at + 1) % Math.max(1, stops.length)] ?? null;
}

/** What a key brings near at a stage after what is up by then; none where nothing of it hangs. */
export async function bringNear(stage: string, what: Nearby, up: () => Stop): Promise<Stop | null> {
  return nextNear(stopsNear(await ask('stage_wall', { stage }, true), what), up());
}

function same(a: Stop, b: Stop): boolean {
  if (a.at !== b.at) return false;
  if (a.at === 'paper' && b.at === 'paper') return a.artifact === b.artifact && a.page === b.page;
  if (a.at === 'measure' && b.at === 'measure') return a.measure === b.measure;
  if (a.at === 'call' && b.at === 'call') return a.call === b.call;
  if (a.at === 'category' && b.at === 'category') return a.category === b.category;
  return true;
}
