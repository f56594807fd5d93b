import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Gather } from './gather';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('makes one edit of a typed word', () => {
  const kept: string[] = [];
  const gather = new Gather<string>((value) => kept.push(value));
  for (const word of ['P', 'Pa', 'Pac', 'Pack']) {
    gather.put(word);
    vi.advanceTimersByTime(399);
  }
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(kept).toEqual(['Pack']);
});

it('forgets what was typed when the hand says so', () => {
  const kept: string[] = [];
  const gather = new Gather<string>((value) => kept.push(value));
  gather.put('Packing slip');
  gather.drop();
  gather.flush();
  vi.advanceTimersByTime(1000);
  expect(kept).toEqual([]);
});

it('loses nothing when the hand leaves before the pause, and keeps nothing twice', () => {
  const kept: string[] = [];
  const gather = new Gather<string>((value) => kept.push(value));
  gather.put('Packing slip');
  gather.flush();
  vi.advanceTimersByTime(1000);
  expect(kept).toEqual(['Packing slip']);
  expect(gather.rests).toBe(true);
});
