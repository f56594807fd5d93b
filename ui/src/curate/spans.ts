import type { Bleep } from '../bindings/Bleep';
import type { Span } from '../bindings/Span';

/** A bleep shorter than this hides no name. */
const SHORTEST_MS = 80;

/** With another stretch silenced: what touches becomes one, unchecked until somebody listened again. */
export function silenced(bleeps: Bleep[], span: Span, length_ms: number): Bleep[] {
  const from = Math.max(0, Math.round(Math.min(span.from, span.to)));
  const to = Math.min(length_ms, Math.round(Math.max(span.from, span.to)));
  if (to - from < SHORTEST_MS) return bleeps;
  const touches = (bleep: Bleep) => bleep.from <= to && bleep.to >= from;
  const touching = bleeps.filter(touches);
  const one: Bleep = {
    from: Math.min(from, ...touching.map((bleep) => bleep.from)),
    to: Math.max(to, ...touching.map((bleep) => bleep.to)),
    checked: false,
  };
  return [...bleeps.filter((bleep) => !touches(bleep)), one].sort((a, b) => a.from - b.from);
}

/** Whether words spoken in this stretch are silenced somewhere. */
export function isSilenced(bleeps: Span[], span: Span): boolean {
  return bleeps.some((bleep) => bleep.from < span.to && bleep.to > span.from);
}

/** The bleep with one end moved; it stays a stretch and within the call. */
export function withEnd(bleep: Bleep, end: 'from' | 'to', by: number, length_ms: number): Bleep {
  const from = end === 'from' ? Math.min(bleep.to - SHORTEST_MS, Math.max(0, bleep.from + by)) : bleep.from;
  const to = end === 'to' ? Math.max(bleep.from + SHORTEST_MS, Math.min(length_ms, bleep.to + by)) : bleep.to;
  return { from, to, checked: false };
}
