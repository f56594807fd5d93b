import { describe, expect, it } from 'vitest';
import { placesOf } from './places';

const all = { moments: true, papers: true, figure: true, skyline: true, teams: true };
const bare = { moments: false, papers: false, figure: false, skyline: false, teams: false };

describe('a bay’s things', () => {
  it('stand at one height whatever short names are below', () => {
    for (const lines of [1, 2]) expect(placesOf(lines, all)).toMatchObject({ cut: false, moments: 144, pile: { y: 190, h: 202 } });
  });

  it('give way to a name of five lines before it is cut', () => {
    for (const lines of [3, 4, 5]) {
      const { cut, moments, pile } = placesOf(lines, all);
      expect(cut).toBe(false);
      expect(moments).toBeGreaterThanOrEqual(28 + lines * 48);
      expect(pile.y + pile.h).toBeLessThanOrEqual(392);
      expect(pile.h).toBeGreaterThan(50);
    }
    expect(placesOf(6, all)).toMatchObject({ cut: false, lines: 6, papers: false });
    expect(placesOf(7, all)).toMatchObject({ cut: true, lines: 5, papers: true });
  });

  it('leave a name all the height where nothing else stands', () => {
    expect(placesOf(9, { ...all, papers: false, figure: false, skyline: false }).cut).toBe(false);
    expect(placesOf(11, bare).cut).toBe(false);
    expect(placesOf(12, bare).cut).toBe(true);
  });

  it('never reach into what is below them', () => {
    for (const papers of [true, false]) {
      for (const [hung, end] of [[{ ...all, papers }, 411], [{ ...all, figure: false, papers }, 490], [{ ...bare, teams: true, papers }, 586], [{ ...bare, papers }, 632]] as const) {
        for (let lines = 1; lines < 30; lines++) {
          const { lines: kept, pile, papers: hang } = placesOf(lines, hung);
          expect(28 + kept * 47.84).toBeLessThan(end - 8);
          if (hang) expect(pile.y + pile.h).toBeLessThanOrEqual(end);
        }
      }
    }
  });
});
