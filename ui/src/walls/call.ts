import type { Line } from '../bindings/Line';
import type { Span } from '../bindings/Span';

/** A transcript about one moment of the call: what was said before, what is being said, what comes. */
export interface Now {
  before: Line | null;
  /** The line that is being said, or the next one while nobody speaks. */
  current: Line | null;
  after: Line | null;
}

/** Finds the lines about `at` (milliseconds from the beginning). */
export function linesAt(transcript: Line[], at: number): Now {
  // Of two who speak at once, the one who began last; who began before and still speaks comes back after that.
  const speaking = transcript.findLastIndex((line) => line.from <= at && at < line.to);
  const begun = transcript.findLastIndex((line) => line.from <= at);
  const current = speaking >= 0 ? speaking : Math.min(begun + 1, transcript.length - 1);
  return {
    before: transcript[current - 1] ?? null,
    current: transcript[current] ?? null,
    after: transcript[current + 1] ?? null,
  };
}

/**
 * Cuts a line where the voice is, at a word's end: its words are taken to be said evenly, letter by letter, which is
 * close enough to read along.
 */
export function saidOf(line: Line, at: number): [said: string, unsaid: string] {
  const part = Math.max(0, Math.min(1, (at - line.from) / Math.max(1, line.to - line.from)));
  if (part === 0) return ['', line.words];
  const reached = part * line.words.length;
  const end = line.words.slice(Math.floor(reached)).search(/\s|$/);
  const cut = Math.floor(reached) + Math.max(0, end);
  return [line.words.slice(0, cut), line.words.slice(cut)];
}

/** "on hold 4 min", "on hold 40 s". */
export function holdWords({ from, to }: Span): string {
  const seconds = Math.round((to - from) / 1000);
  return seconds < 60 ? `on hold ${seconds} s` : `on hold ${Math.round(seconds / 60)} min`;
}
