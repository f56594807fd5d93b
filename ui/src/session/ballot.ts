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

/** Digits stick on their line, and one that has no line does nothing; arrows choose a line, Space and + stick on it, Backspace and − take off. */
export function ballotKey(key: string, line: number, lines: number): BallotKey {
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (digit >= 0) return digit < lines ? { stick: digit } : { line };
  if (key === 'ArrowDown') return { line: Math.min(lines - 1, line + 1) };
  if (key === 'ArrowUp') return { line: Math.max(0, line - 1) };
  if (key === ' ' || key === '+') return { stick: line };
  if (key === 'Backspace' || key === '-') return { take: line };
  if (key === 'Enter') return 'cast';
  if (key === 'Delete') return 'clear';
  return null;
}
