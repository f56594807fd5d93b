/** A part of the session as the clock sees it. */
export interface Part {
  minutes: number;
  /** How many stops it is walked in; a part that is not walked has one. */
  stops: number;
}

/** Where the session is: a part of the agenda, and a stop within it, both from 0. */
export interface Here {
  part: number;
  stop: number;
}

/** How a session goes, all in minutes since it began. */
export interface Pace {
  total: number;
  elapsed: number;
  /** Where in the plan the session is. */
  reached: number;
  /** Minutes behind the plan; ahead of it below 0. */
  behind: number;
  /** When it ends at this pace. */
  ends: number;
  /** Where the plan has the session now. */
  planned: Here;
}

const MINUTE = 60_000;

/** Minutes between two moments; a clock that was set back counts as none. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, (to - from) / MINUTE);
}

/**
 * How a session goes that has run for so many minutes. The plan stays what it was at the start: a part that was short or
 * passed over is time won, and moves no planned end. A stop is on time from its planned begin to its planned end.
 */
export function paceOf(parts: Part[], elapsed: number, here: Here): Pace {
  const total = parts.reduce((sum, part) => sum + part.minutes, 0);
  const before = parts.slice(0, here.part).reduce((sum, part) => sum + part.minutes, 0);
  const part = parts[here.part] ?? { minutes: 0, stops: 1 };
  const each = part.minutes / Math.max(1, part.stops);
  const from = before + each * Math.min(here.stop, Math.max(1, part.stops) - 1);
  const reached = Math.min(Math.max(elapsed, from), from + each);
  const behind = elapsed - reached;
  return { total, elapsed, reached, behind, ends: total + behind, planned: plannedAt(parts, elapsed) };
}

/** Where the plan has the session after so many minutes; its last stop once they are over. */
export function plannedAt(parts: Part[], elapsed: number): Here {
  let left = elapsed;
  for (const [at, part] of parts.entries()) {
    if (left < part.minutes || at === parts.length - 1) {
      const stops = Math.max(1, part.stops);
      const stop = part.minutes > 0 ? Math.floor((left / part.minutes) * stops) : 0;
      return { part: at, stop: Math.min(Math.max(0, stop), stops - 1) };
    }
    left -= part.minutes;
  }
  return { part: 0, stop: 0 };
}

const [HOUR, DAY] = [60, 24 * 60];

/** "4 min behind", "2 min ahead", "on time"; of a session that was left running, "3 hours behind" or "45 days behind". */
export function behindInWords(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole === 0) return 'on time';
  const way = minutes > 0 ? 'behind' : 'ahead';
  if (whole < 2 * HOUR) return `${whole} min ${way}`;
  return whole < 2 * DAY ? `${Math.round(whole / HOUR)} hours ${way}` : `${Math.round(whole / DAY)} days ${way}`;
}

/** Minutes that each of so many parts has used: all its turns, the last of which goes on. `null` where it had none. */
export function usedOf(turns: { item: number; from: number }[], now: number, parts: number): (number | null)[] {
  const used = Array.from<number | null>({ length: parts }).fill(null);
  for (const [at, { item, from }] of turns.entries()) {
    if (item < parts) used[item] = (used[item] ?? 0) + minutesBetween(from, turns[at + 1]?.from ?? now);
  }
  return used;
}
