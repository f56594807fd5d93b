import { DIGITS } from '../lib/moves';

/** What stands on a ballot for one let-down. */
export interface Stuck {
  let_down: string;
  stickers: number;
}

/** One leader's ballot while it is entered: stickers on let-downs, and never more of them than each has. */
export class Ballot {
  private constructor(
    readonly each: number,
    private readonly stuck: ReadonlyMap<string, number>,
  ) {}

  static empty(each: number): Ballot {
    return new Ballot(each, new Map());
  }

  /** How many stickers stand on a let-down. */
  on(letDown: string): number {
    return this.stuck.get(letDown) ?? 0;
  }

  /** How many are not stuck yet. */
  get left(): number {
    return this.each - [...this.stuck.values()].reduce((sum, count) => sum + count, 0);
  }

  /** One more on this let-down; the same ballot where none is left. */
  stick(letDown: string): Ballot {
    return this.left > 0 ? this.with(letDown, this.on(letDown) + 1) : this;
  }

  /** One less on this let-down. */
  take(letDown: string): Ballot {
    return this.on(letDown) > 0 ? this.with(letDown, this.on(letDown) - 1) : this;
  }

  /** Without the stickers on let-downs that are not among these: they were removed. */
  among(letDowns: string[]): Ballot {
    return new Ballot(this.each, new Map([...this.stuck].filter(([letDown]) => letDowns.includes(letDown))));
  }

  /** What is cast. */
  get content(): Stuck[] {
    return [...this.stuck].map(([let_down, stickers]) => ({ let_down, stickers }));
  }

  private with(letDown: string, count: number): Ballot {
    const stuck = new Map(this.stuck);
    if (count > 0) stuck.set(letDown, count);
    else stuck.delete(letDown);
    return new Ballot(this.each, stuck);
  }
}

/** What a key does while a ballot is entered: stick or take on a line, go to another line, cast, or nothing. */
export type BallotKey = { stick: number } | { take: number } | { line: number } | 'cast' | 'clear' | null;

/** Scores of a session, each with its key. */
export const SCORES = [1, 2, 3, 4, 5];

/** What every key does while a ballot is entered, by the names that a press has. */
export const BALLOT_KEYS: { keys: string[]; means: string; does: (line: number, lines: number, key: string) => BallotKey }[] = [
  // A digit that has no line does nothing.
  { keys: Array.from({ length: DIGITS }, (_, at) => `${at + 1}`), means: 'A vote for the let-down of that number', does: (line, lines, key) => (Number(key) <= lines ? { stick: Number(key) - 1 } : { line }) },
  { keys: ['ArrowDown'], means: 'The next line', does: (line, lines) => ({ line: Math.min(lines - 1, line + 1) }) },
  { keys: ['ArrowUp'], means: 'The line above', does: (line) => ({ line: Math.max(0, line - 1) }) },
  { keys: [' ', '+'], means: 'A vote for this line', does: (line) => ({ stick: line }) },
  { keys: ['Backspace', '-'], means: 'Take a vote off this line', does: (line) => ({ take: line }) },
  { keys: ['Delete'], means: 'Begin this ballot again', does: () => 'clear' },
  { keys: ['Enter'], means: 'Submit this ballot', does: () => 'cast' },
];

export const ballotKey = (key: string, line: number, lines: number): BallotKey => BALLOT_KEYS.find(({ keys }) => keys.includes(key))?.does(line, lines, key) ?? null;
