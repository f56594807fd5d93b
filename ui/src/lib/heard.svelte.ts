// What the program tells: that something went stale, never a record. Counters, so that whoever reads one asks again.
import type { Kind } from '../bindings/Kind';
import type { Changed, RoomState } from '../bindings/program';
import type { Up } from '../bindings/Up';
import { earlyAndLater, hear } from './ipc';
import { overwritten } from './overwritten';

class Heard {
  /** Grows when anything in the room changed. */
  changed = $state(0);
  /** Grows when another room, or none, was opened. */
  opened = $state(0);
  /** Grows when another stop is up. */
  up = $state(0);
  /** Grows while a call plays. */
  player = $state(0);
  /** Grows while files are on their way. */
  arrivals = $state(0);
  /** Grows when it is not known what changed. */
  private all = $state(0);
  /** How often each kind went stale. */
  private readonly kinds = $state<Record<string, number>>({});
  /** What this and all steps before it did was told to this window. */
  private step = 0;

  /** How often what an answer rests on went stale, as one text: another text, another answer. See `READS`. */
  stamp(rests: readonly string[]): string {
    const own: Record<string, () => number> = { up: () => this.up, step: () => this.changed };
    return [this.opened, this.all, ...rests.map((on) => own[on]?.() ?? this.kinds[on] ?? 0)].join(' ');
  }

  /** The program tells that the room went on. A step that this window made is known by its answer, up to a fifth of a second earlier. */
  told({ since, step, stale }: Changed): void {
    if (since < step && step <= this.step) return;
    this.step = Math.max(this.step, step);
    overwritten.forget();
    this.wentStale(stale);
  }

  /** A step of this window is made. */
  made(step: number, stale: readonly Kind[]): void {
    if (step === this.step + 1) this.step = step;
    this.wentStale(stale);
  }

  /** Something changed, and nobody said what. */
  anything(): void {
    this.all += 1;
    this.changed += 1;
  }

  /** Another room, or none, is open. */
  anotherRoom(): void {
    this.step = 0;
    overwritten.forget();
    this.opened += 1;
  }

  private wentStale(stale: readonly Kind[]): void {
    this.changed += 1;
    for (const kind of stale) this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
  }
}

export const heard = new Heard();

// Whoever imports this waits until the program is heard: what happens between a first answer and the first event that
// is heard would be missed for good.
await Promise.all([
  hear<Changed>('changed', (changed) => heard.told(changed)),
  hear('opened', () => heard.anotherRoom()),
  ...(['up', 'player', 'arrivals'] as const).map((event) => hear(event, () => (heard[event] += 1))),
]);
// The first screen is drawn first.
void catchUp(new Promise((drawn) => setTimeout(drawn, 1000)));

/**
 * What the page asked before its scripts were there (public/early.js) was asked before the program was heard: where the
 * room, or what is up in it, moved since, that counts as heard now.
 */
export async function catchUp(drawn: Promise<unknown>): Promise<void> {
  const states = earlyAndLater<RoomState | null>(drawn, 'room_state')?.then(([early, now]) => {
    if (early?.dir !== now?.dir) heard.anotherRoom();
    else if (early?.step !== now?.step) heard.anything();
  });
  const ups = earlyAndLater<Up>(drawn, 'ask', { question: { ask: 'up' } })?.then(([early, now]) => {
    if (early.revision !== now.revision) heard.up += 1;
  });
  // Whoever takes an early answer that was refused hears why.
  await Promise.allSettled([states, ups]);
}
