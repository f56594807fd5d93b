import type { NewRecord } from '../bindings/NewRecord';
import type { Ref } from '../bindings/Ref';
import type { Shows } from './evidence';

/** A let-down while it is noted. */
export interface Noted {
  statement: string;
  stage: string;
  silos: string[];
  categories: string[];
  /** What shows it. */
  evidence: Ref[];
  /** What was up while it was noted: it can be chosen, also where it hangs at another stage. */
  met: Shows[];
}

/** One in which nothing is written yet. */
export const blank = (stage: string): Noted => ({ statement: '', stage, silos: [], categories: [], evidence: [], met: [] });

/** Why it cannot be kept yet; none: it can. Silos may follow: before it is chosen it needs two. */
export function cannotNote({ statement, stage }: Pick<Noted, 'statement' | 'stage'>): string | null {
  if (!statement.trim()) return 'Say in the customer’s words where we let them down.';
  return stage ? null : 'Say at which stage customers are let down.';
}

/** The record to be added. */
export function noted(letDown: Noted, session: string): Extract<NewRecord, { kind: 'let_down' }> {
  return {
    kind: 'let_down',
    statement: letDown.statement.trim(),
    stage: letDown.stage,
    silos: letDown.silos,
    categories: letDown.categories,
    evidence: letDown.evidence,
    noted_in: session,
  };
}

/** The list with this one in it, or without it where it was. */
export function toggled<One>(list: One[], one: One): One[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
