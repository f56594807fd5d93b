import type { Charter } from '../bindings/Charter';
import type { Intent } from '../lib/edit';

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

/** What the room is asked of a team that is about to be created. */
export const newTeam = ({ name, lead, members }: Draft) => ({ name, lead: lead || null, members });

/** The edit that creates the team; what is still empty is filled in later. */
export function created(commitment: string, draft: Draft): Intent<'charter'> {
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
