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

for (const event of ['changed', 'opened', 'up', 'player', 'arrivals'] as const) {
  void hear(event, () => (heard[event] += 1));
}
