import type { AgendaItem } from '../bindings/AgendaItem';
import type { Cue } from '../bindings/Cue';
import { ask } from '../lib/ask.svelte';
import { changeOf } from '../lib/edit';
import type { Ref } from '../bindings/Ref';
import { asWished } from '../lib/wished.svelte';
import { Words } from '../parts/words';
import type { Desk } from './desk.svelte';

/** What can be shown near, and so be lined up. */
export const CAN_LINE_UP = new Set(['artifact', 'call', 'measure']);

/** What happens in a part of a session, in words. */
export const PARTS: Record<AgendaItem['kind'], string> = {
  purpose: 'one customer’s story',
  growth: 'growth',
  commitments: 'earlier commitments',
  walk: 'walk the stages',
  vote: 'silent vote',
  choose: 'choose the few',
  charter: 'charter teams',
  report_outs: 'report-outs',
  applause: 'applause',
  decisions: 'decisions, rating',
};

const cuesOf = (item: Partial<AgendaItem>): Cue[] => item.cues ?? [];

/** The part of an agenda for which a thing is lined up, from 0. */
export function linedUp(agenda: AgendaItem[], what: Pick<Ref, 'id'>): number | null {
  const at = agenda.findIndex((item) => cuesOf(item).some((cue) => cue.what.id === what.id));
  return at < 0 ? null : at;
}

/** The agenda with a thing lined up for one part of it, or for none; what was cut for it stays. */
export function lineUp(agenda: AgendaItem[], what: Cue['what'], at: number | null): AgendaItem[] {
  const cue = agenda.flatMap(cuesOf).find((one) => one.what.id === what.id) ?? { what };
  return agenda.map((item, place) => {
    const rest = cuesOf(item).filter((one) => one.what.id !== what.id);
    return { ...item, cues: place === at ? [...rest, cue] : rest };
  });
}

/** Lines the selected thing up for the walk of the session that runs or is next; once more, and it is not. */
export async function lineUpForWalk(desk: Desk): Promise<void> {
  const { selected, session } = desk;
  if (!selected || !session) return;
  const record = await desk.attempt(() => ask('record', { of: { kind: 'session', id: session } }), selected.id);
  if (record?.kind !== 'session') return;
  const agenda = asWished(record).agenda ?? [];
  const walk = agenda.findIndex((item) => item.kind === 'walk');
  if (walk < 0) {
    desk.wrong = { at: selected.id, sentence: `The session of ${new Words().day(record.held_on)} has no walk to line it up for. Give it an agenda in the list of sessions.` };
    return;
  }
  const { kind, id } = selected;
  const next = lineUp(agenda, { kind, id }, linedUp(agenda, selected) === null ? walk : null);
  await desk.keep([changeOf({ kind: 'session', id: session }, { agenda: next }, { agenda })], id);
}
