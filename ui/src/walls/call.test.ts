import { describe, expect, it } from 'vitest';
import type { Line } from '../bindings/Line';
import { holdWords, linesAt, saidOf } from './call';

const line = (from: number, to: number, words: string): Line => ({ from, to, words });
const transcript = [line(1000, 2000, 'one'), line(3000, 5000, 'two two'), line(6000, 7000, 'three')];

describe('what is being said', () => {
  it('shows the next line while nobody speaks', () => {
    expect(linesAt(transcript, 0).current?.words).toBe('one');
    expect(linesAt(transcript, 2500).current?.words).toBe('two two');
    expect(linesAt(transcript, 2500).before?.words).toBe('one');
  });

  it('keeps the last line when the call ends', () => {
    expect(linesAt(transcript, 99_000)).toEqual({ before: transcript[1], current: transcript[2], after: null });
    expect(linesAt([], 5)).toEqual({ before: null, current: null, after: null });
  });

  it('keeps a long line while somebody else says something short in between', () => {
    const both = [line(0, 9000, 'long'), line(3000, 4000, 'short'), line(9500, 9900, 'next')];
    const seen = [2000, 3500, 5000, 9200].map((at) => linesAt(both, at).current?.words);
    expect(seen).toEqual(['long', 'short', 'long', 'next']);
  });

  it('cuts a line at the end of a word', () => {
    expect(saidOf(line(0, 1000, 'two two'), 300)).toEqual(['two', ' two']);
    expect(saidOf(line(0, 1000, 'two two'), 0)).toEqual(['', 'two two']);
    expect(saidOf(line(0, 0, 'two'), 10)).toEqual(['two', '']);
  });
});

it('says how long somebody waited', () => {
  expect(holdWords({ from: 0, to: 240_000 })).toBe('on hold 4 min');
  expect(holdWords({ from: 0, to: 40_000 })).toBe('on hold 40 s');
});
