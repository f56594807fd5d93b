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

/** How a session goes that has run for so many minutes. A stop is on time from its planned begin to its planned end. */
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

/** "4 min behind", "2 min ahead", "on time". */
export function behindInWords(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole === 0) return 'on time';
  return `${whole} min ${minutes > 0 ? 'behind' : 'ahead'}`;
}

/** Minutes that each part has used: from when it first came up until the next one did. `null` where it has not. */
export function usedOf(began: (number | null)[], now: number, here: number): (number | null)[] {
  return began.map((from, at) => {
    if (from === null) return null;
    const later = began.filter((other): other is number => other !== null && other > from);
    const until = at === here || later.length === 0 ? now : Math.min(...later);
    return minutesBetween(from, until);
  });
}
