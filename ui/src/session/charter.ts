import type { Charter } from '../bindings/Charter';
import type { PersonFace } from '../bindings/PersonFace';

/** What is filled in before a fix team is created; from then on its record holds it. */
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

/** The key that goes on from a charter that is filled in. */
export const SIGN = { keys: 'Ctrl Enter', means: 'Create the team, or sign its charter' };

/** The departments of these people. */
export function silosOf(people: string[], faces: PersonFace[]): string[] {
  return [...new Set(faces.filter((face) => people.includes(face.person)).map((face) => face.silo))];
}

/** Why a team cannot be created yet, in a sentence; none: it can. */
export function cannotCreate(draft: Draft, faces: PersonFace[]): string | null {
  const missing = [draft.name.trim() ? '' : 'a name', draft.lead ? '' : 'a lead'].filter(Boolean);
  const silos = silosOf([draft.lead, ...draft.members], faces);
  if (silos.length < 2) missing.push(silos.length === 1 ? `somebody who is not from ${silos[0]}` : 'people from two departments');
  return missing.length > 0 ? `A team needs ${missing.join(', ')}.` : null;
}

/** The edit that creates the team; what is still empty is filled in later. */
export function created(commitment: string, draft: Draft): Record<string, unknown> {
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

/** The charter of a team that exists, as a draft. */
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
