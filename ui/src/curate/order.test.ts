import { describe, expect, it } from 'vitest';
import { baysIn, inView, put } from './order';

describe('the order of stages', () => {
  it('changes by the gap into which one is dropped', () => {
    expect(put(['a', 'b', 'c', 'd'], 0, 3)).toEqual(['b', 'c', 'a', 'd']);
    expect(put(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(put(['a', 'b', 'c'], 0, 3)).toEqual(['b', 'c', 'a']);
  });

  it('stays where a stage is dropped beside itself', () => {
    expect(put(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
    expect(put(['a', 'b', 'c'], 1, 2)).toEqual(['a', 'b', 'c']);
  });
});

describe('the bays in view', () => {
  it('move no farther than needed, and never past an end', () => {
    expect(inView(0, 4, 7)).toBe(2);
    expect(inView(4, 5, 7)).toBe(4);
    expect(inView(4, 1, 7)).toBe(1);
    expect(inView(4, 2, 2)).toBe(0);
    expect(inView(0, 5, 7, 5)).toBe(1);
    expect(inView(6, 6, 7, 7)).toBe(0);
  });

  it('are three on a laptop, and more where there is room', () => {
    expect([828, 1112, 1752, 3032].map(baysIn)).toEqual([3, 3, 4, 8]);
  });
});
