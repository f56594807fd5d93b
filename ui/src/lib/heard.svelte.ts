// What the program tells: that something went stale, never a record. Counters, so that whoever reads one asks again.
import { hear } from './ipc';

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
