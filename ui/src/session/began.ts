/**
 * When each part of a session first came up, in milliseconds. Kept by the window, since it only feeds the clock: one
 * moment for each part, nothing that ticks.
 */
export class Began {
  constructor(private readonly store: Pick<Storage, 'getItem' | 'setItem'>) {}

  /** The moments of a session's parts; `null` where one has not come up. */
  of(session: string, parts: number): (number | null)[] {
    const kept = this.read(session);
    return Array.from({ length: parts }, (_, at) => kept[at] ?? null);
  }

  /** Says that a part is up; only its first time counts. */
  note(session: string, part: number, now: number): void {
    const kept = this.read(session);
    if (kept[part] !== undefined) return;
    this.store.setItem(key(session), JSON.stringify({ ...kept, [part]: now }));
  }

  private read(session: string): Record<number, number> {
    try {
      return JSON.parse(this.store.getItem(key(session)) ?? '{}') as Record<number, number>;
    } catch {
      return {};
    }
  }
}

const key = (session: string) => `began:${session}`;
