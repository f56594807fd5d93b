import type { Hook } from '../../bindings/Hook';
import type { Hooks } from '../../bindings/Hooks';
import type { LetDownLine } from '../../bindings/LetDownLine';
import { spelled } from '../../parts/count';

/** So many lines fit above the hooks, and letters never shrink. */
const FIT = 8;
const ROOMY = 7;
/** How high all of them may be together, and each on one line and on two; so many letters stand on one for certain, fewer beside why it is locked. */
const HIGH = 532;
const LINE = { one: 75.2, two: 122, letters: 44, beside: 26 };
/** All stickers have landed after so many milliseconds, and never faster than this after one another. */
const IN_ALL = 1200;
const APART = 40;
/** A sticker's diameter, the gap beside it, and how much room a row of them has, in units of the wall. */
const STICKER = 30;
const GAP = 6;
const ROOM = 560;

/** The lines that fit, how many do not, in how many rows they stand, and whether those that are long have room for a second line. */
export function rowsOf(lines: LetDownLine[]): { shown: LetDownLine[]; more: number; places: number; roomy: boolean } {
  const high = lines.reduce((all, { statement, locked }) => all + (statement.length > (locked ? LINE.beside : LINE.letters) ? LINE.two : LINE.one), 0);
  if (lines.length <= FIT) return { shown: lines, more: 0, places: Math.max(ROOMY, lines.length), roomy: high <= HIGH };
  return { shown: lines.slice(0, FIT - 1), more: lines.length - FIT + 1, places: FIT, roomy: false };
}

/** When each sticker of each row lands, in milliseconds: row by row, last place first. */
export function landing(stickers: number[]): number[][] {
  const all = stickers.reduce((sum, count) => sum + count, 0);
  const apart = Math.min(APART, IN_ALL / Math.max(1, all));
  let landed = all;
  return stickers.map((count) => {
    landed -= count;
    return Array.from({ length: count }, (_, at) => Math.round((landed + at) * apart));
  });
}

/** One size for all stickers, so that a longer row always has more of them. */
export function stickerSize(stickers: number[]): number {
  return Math.max(4, Math.min(STICKER, Math.floor(ROOM / Math.max(1, ...stickers)) - GAP));
}

/** What hangs on each hook, from the left: carried over, chosen today, free. */
export function hungOf(hooks: Hooks): (Hook | null)[] {
  const hung: (Hook | null)[] = [...hooks.carried, ...hooks.new];
  while (hung.length < hooks.cap) hung.push(null);
  return hung;
}

/** What stands under the last hook. */
export function capped({ cap, free }: Hooks): string {
  if (free <= 0) return `no place left: ${spelled(cap)} is all we can carry`;
  if (free === 1) return `one place left: ${spelled(cap)} is all we can carry`;
  return `${spelled(free)} places left`;
}
