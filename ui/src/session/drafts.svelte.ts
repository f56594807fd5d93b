import type { Ballot } from './ballot';
import type { Draft } from './charter';
import type { Noted } from './letDown';

/** A win while it is written. */
export interface NewWin {
  title: string;
  team: string;
  /** Who did it; none: the team's people. */
  people: string[] | null;
  before: string;
  after: string;
}

export const NO_WIN: NewWin = { title: '', team: '', people: null, before: '', after: '' };

/** An action while it is written. */
export interface NewAction {
  words: string;
  owner: string;
  due: string;
}

export const NO_ACTION: NewAction = { words: '', owner: '', due: '' };

/**
 * What is half written on the console. It outlives the form in which it stands: the session goes on to its next part, or
 * the wall leaves the projector, and the words are still there when the form comes back.
 */
export class Drafts {
  note = $state('');
  parking = $state('');
  decision = $state('');
  action = $state<NewAction>({ ...NO_ACTION });
  letDown = $state<Noted | null>(null);
  win = $state<NewWin>({ ...NO_WIN });
  /** Charters of teams that do not exist yet, by their commitment. */
  charters = $state<Record<string, Draft>>({});
  /** Why an earlier promise stands as it does, by its commitment, until that is said. */
  reasons = $state<Record<string, string>>({});
  /** Votes of one person that are not submitted. They are nobody's business, so they are not kept in the room like the words. */
  ballot = $state.raw<Ballot | null>(null);
  /** Why a result without proof is accepted, by its team. */
  overruling = $state<Record<string, string>>({});
}
