import type { Edit } from '../bindings/Edit';

/** A commitment from before the room, while it is written. */
export interface Written {
  statement: string;
  stage: string;
  silos: string[];
  promised_on: string;
  due: string;
  name: string;
  lead: string;
  members: string[];
  sponsor: string;
  measure: string;
  target: string;
  reports_on: string;
}

export const NOTHING: Written = { statement: '', stage: '', silos: [], promised_on: '', due: '', name: '', lead: '', members: [], sponsor: '', measure: '', target: '', reports_on: '' };

/** Whether it names a team. */
const hasTeam = ({ name, lead, members }: Written): boolean => [name.trim(), lead, ...members].some(Boolean);

/** Why it cannot be saved yet, in a sentence; none: it can. */
export function cannotSave(written: Written): string | null {
  if (!written.statement.trim()) return 'Say in the customer’s words where you let them down.';
  if (!written.stage) return 'Choose the stage.';
  if (written.silos.length < 2) return 'Choose two departments: one alone does not fix it.';
  if (!written.promised_on) return 'Say on which day it was promised.';
  if (written.target.trim() && !Number.isFinite(target(written))) return `“${written.target}” is not a number.`;
  if (hasTeam(written) && !(written.name.trim() && written.lead)) return 'A team needs a name and a lead.';
  return null;
}

const target = ({ target }: Written): number => Number(target.replace(',', '.'));

/** The edit that enters it, as one step. */
export function entered(written: Written): Edit {
  const { statement, stage, silos, promised_on, due, name, lead, members, sponsor, measure, reports_on } = written;
  const team = {
    name: name.trim(),
    lead,
    members: members.filter((member) => member !== lead),
    ...(sponsor && { sponsor }),
    ...(measure && { measure }),
    ...(written.target.trim() && { target: target(written) }),
    ...(reports_on && { reports_on }),
  };
  return { earlier_promise: { statement: statement.trim(), stage, silos, promised_on, ...(due && { due }), ...(hasTeam(written) && { team }) } };
}
