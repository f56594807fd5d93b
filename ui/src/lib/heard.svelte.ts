// What the program tells: that something went stale, never a record. Counters, so that whoever reads one asks again.
import type { RoomState } from '../bindings/program';
import type { Up } from '../bindings/Up';
import { earlyAndLater, hear } from './ipc';

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
}

export const heard = new Heard();

// Whoever imports this waits until the program is heard: what happens between a first answer and the first event that
// is heard would be missed for good.
await Promise.all((['changed', 'opened', 'up', 'player', 'arrivals'] as const).map((event) => hear(event, () => (heard[event] += 1))));
// The first screen is drawn first.
void catchUp(new Promise((drawn) => setTimeout(drawn, 1000)));

/**
 * What the page asked before its scripts were there (public/early.js) was asked before the program was heard: where the
 * room, or what is up in it, moved since, that counts as heard now.
 */
export async function catchUp(drawn: Promise<unknown>): Promise<void> {
  const states = earlyAndLater<RoomState | null>(drawn, 'room_state')?.then(([early, now]) => {
    if (early?.dir !== now?.dir) heard.opened += 1;
    else if (early?.step !== now?.step) heard.changed += 1;
  });
  const ups = earlyAndLater<Up>(drawn, 'ask', { question: { ask: 'up' } })?.then(([early, now]) => {
    if (early.revision !== now.revision) heard.up += 1;
  });
  // Whoever takes an early answer that was refused hears why.
  await Promise.allSettled([states, ups]);
}
