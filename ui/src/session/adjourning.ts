import { many } from '../parts/words';

/** What is still open when a session is about to end. */
export interface Open {
  /** How many earlier commitments were not discussed. */
  undiscussed: number;
  /** How many ratings are in and not revealed. */
  unrevealed: number;
  /** A commitment whose charter nobody signed. */
  charter: string | null;
  /** How many entries of the parking lot nobody has dealt with. */
  parked: number;
  /** How many actions have no owner, or no date. */
  actions: number;
  /** What is half written and could not be saved. */
  unsaved: string[];
  /** The day of the next session is set. */
  next: boolean;
}

/** What is said before a session ends: what is still open, and what happens. */
export function beforeAdjourning({ undiscussed, unrevealed, charter, parked, actions, unsaved, next }: Open): string {
  const open = [
    unsaved.length > 0 && `Not saved yet: ${unsaved.join(', ')}.`,
    undiscussed > 0 && `${many(undiscussed, 'earlier commitment')} ${undiscussed === 1 ? 'has' : 'have'} not been discussed.`,
    charter !== null && `“${charter}” has no signed charter yet.`,
    parked > 0 && `${many(parked, 'entry', 'entries')} in the parking lot ${parked === 1 ? 'is' : 'are'} still open.`,
    actions > 0 && `${many(actions, 'action')} ${actions === 1 ? 'has' : 'have'} no owner or no date.`,
    unrevealed > 0 && `${many(unrevealed, 'rating')} ${unrevealed === 1 ? 'is' : 'are'} not revealed.`,
  ];
  const after = `This ends the session and writes its minutes. ${next ? 'The next session is planned.' : 'No date is set for the next session.'}`;
  return [...open, after].filter(Boolean).join(' ');
}
