import type { Charter } from '../bindings/Charter';
import type { PersonFace } from '../bindings/PersonFace';

/** What is filled in before a fix team is founded; from then on its record holds it. */
export interface Draft {
  name: string;
  lead: string;
  sponsor: string;
  members: string[];
  measure: string;
  target: string;
  reports_on: string;
}

export const BLANK: Draft = { name: '', lead: '', sponsor: '', members: [], measure: '', target: '', reports_on: '' };

/** The silos of these people. */
export function silosOf(people: string[], faces: PersonFace[]): string[] {
  return [...new Set(faces.filter((face) => people.includes(face.person)).map((face) => face.silo))];
}

/** Why a team cannot be founded yet, in a sentence; none: it can. */
export function cannotFound(draft: Draft, faces: PersonFace[]): string | null {
  const missing = [draft.name.trim() ? '' : 'a name', draft.lead ? '' : 'a lead'].filter(Boolean);
  const silos = silosOf([draft.lead, ...draft.members], faces);
  if (silos.length < 2) missing.push(silos.length === 1 ? `somebody who is not from ${silos[0]}` : 'people from two silos');
  return missing.length > 0 ? `A team needs ${missing.join(', ')}.` : null;
}

/** The wish that founds the team; what is still empty is filled in later. */
export function found(commitment: string, draft: Draft): Record<string, unknown> {
  const target = draft.target.trim() === '' ? Number.NaN : Number(draft.target.replace(',', '.'));
  return {
    commitment,
    name: draft.name.trim(),
    lead: draft.lead,
    members: draft.members.filter((member) => member !== draft.lead),
    ...(draft.sponsor && { sponsor: draft.sponsor }),
    ...(draft.measure && { measure: draft.measure }),
    ...(Number.isFinite(target) && { target }),
    ...(draft.reports_on && { reports_on: draft.reports_on }),
  };
}

/** The draft that a founded team's charter amounts to. */
export function draftOf(charter: Charter): Draft {
  return {
    name: charter.name ?? '',
    lead: charter.lead?.person ?? '',
    sponsor: charter.sponsor?.person ?? '',
    members: charter.silos.flatMap((silo) => silo.members.map((member) => member.person)).filter((person) => person !== charter.lead?.person),
    measure: charter.measure?.measure ?? '',
    target: charter.target === null ? '' : String(charter.target),
    reports_on: charter.reports_on ?? '',
  };
}

/**
 * The next field that is empty, after the one with the cursor and round again. The one with the cursor and those where
 * the cursor `been` are passed over: what shall stay empty holds nobody up. None: there is nothing left to visit.
 */
export function nextEmpty(fields: { name: string; value: string }[], at: string | null, been: ReadonlySet<string>): string | null {
  const from = fields.findIndex((field) => field.name === at);
  const round = [...fields.slice(from + 1), ...fields.slice(0, Math.max(0, from))];
  return round.find((field) => field.value === '' && !been.has(field.name))?.name ?? null;
}
