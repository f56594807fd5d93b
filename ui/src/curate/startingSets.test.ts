import { describe, expect, it } from 'vitest';
import { STARTING_SETS, likely, pencilled, taken } from './startingSets';

const named = (trade: string) => {
  const set = STARTING_SETS.find((one) => one.trade === trade);
  if (!set) throw new Error(`no set for ${trade}`);
  return set;
};
const names = (stages: { name: string }[]) => stages.map(({ name }) => name);
const hotel = named('Hotel');

describe('starting sets', () => {
  it('are there for any trade, each in the words of one customer', () => {
    expect(STARTING_SETS.length).toBeGreaterThanOrEqual(7);
    for (const { trade, stages } of STARTING_SETS) {
      expect(stages.length, trade).toBeGreaterThanOrEqual(5);
      expect(stages.length, `${trade} stands side by side on a laptop`).toBeLessThanOrEqual(7);
      expect(new Set(names(stages)).size).toBe(stages.length);
      for (const { name, moments, papers } of stages) {
        expect(moments.length, name).toBeGreaterThanOrEqual(2);
        expect(papers.length, name).toBeGreaterThanOrEqual(2);
        for (const words of [name, ...moments, ...papers]) {
          const longest = Math.max(...words.split(/[\s-]/).map((word) => word.length));
          expect(longest, `“${words}” stands unbroken in a narrow bay`).toBeLessThanOrEqual(14);
        }
      }
    }
  });

  it('offer what is not there yet, however it was written', () => {
    expect(names(pencilled(hotel, [], new Set()))).toEqual(names(hotel.stages));
    expect(names(pencilled(hotel, ['i ARRIVE '], new Set()))).not.toContain('I arrive');
    expect(pencilled(hotel, ['i ARRIVE '], new Set())).toHaveLength(5);
  });

  it('let a stage in the person’s own words stand for the first that is left', () => {
    expect(names(pencilled(hotel, ['I dream of the sea'], new Set()))[0]).toBe('I find my way to you');
    expect(pencilled(hotel, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], new Set())).toEqual([]);
  });

  it('leave out what was ignored, and nothing else', () => {
    expect(names(pencilled(hotel, [], new Set(['I sleep'])))).toEqual(names(hotel.stages).filter((name) => name !== 'I sleep'));
  });

  it('go in as one step: each stage at its place, with its moments in order', () => {
    const edits = taken(hotel.stages, 3).map((edit) => edit.add as { kind: string; id?: string; stage?: string; position: number });
    const stages = edits.filter(({ kind }) => kind === 'stage');
    expect(stages.map(({ position }) => position)).toEqual([3, 4, 5, 6, 7, 8]);
    const ids = stages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const id of ids) expect(edits.filter(({ stage }) => stage === id).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('say which papers belong to a stage that was taken, also after another set was looked at', () => {
    expect(likely('I arrive', named('Clinic'))?.papers).toContain('Key card sleeve');
    expect(likely('I look around', named('Shop or mail order'))?.papers).toContain('Catalogue page');
    expect(likely('I dream of the sea', hotel)).toBeUndefined();
  });
});
