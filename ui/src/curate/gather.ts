/** How long after the last letter typing becomes one edit. */
const PAUSE_MS = 400;

/** Gathers typing: `keep` hears only the last value, once the hand rests or leaves. */
export class Gather<Value> {
  private waiting: { value: Value; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(private readonly keep: (value: Value) => void) {}

  put(value: Value): void {
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = { value, timer: setTimeout(() => this.flush(), PAUSE_MS) };
  }

  /** Keeps at once what waits, if anything does. */
  flush(): void {
    if (!this.waiting) return;
    clearTimeout(this.waiting.timer);
    const { value } = this.waiting;
    this.waiting = null;
    this.keep(value);
  }

  /** Forgets what waits. */
  drop(): void {
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.waiting = null;
  }

  get rests(): boolean {
    return this.waiting === null;
  }
}
