// What is up: the stop that every window shows. It is kept by the program, not by a window.
import type { Stop } from '../bindings/Stop';
import type { Up } from '../bindings/Up';
import { heard } from './heard.svelte';
import { command } from './ipc';
import { Latest } from './latest';

export type Move = 'next' | 'back' | 'out' | 'next_wall' | 'blank' | 'dark' | { to: Stop } | { item: number } | { session: string | null };

class Walk {
  up = $state.raw<Up>({ revision: 0, session: null, item: 0, stop: { at: 'whole_wall', wall: 0 }, blank: false, dark: false, turns: [] });
  private readonly latest = new Latest();
  /** Which opening of a room this is of. */
  private opened: number | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        void [heard.up, heard.opened];
        this.look();
      });
    });
  }

  private look(): void {
    // Refused while no room is open: the welcome shows, and nothing is up.
    const { opened } = heard;
    void this.latest.want(
      `up ${opened}`,
      () => command<Up>('ask', { question: { ask: 'up' } }),
      (up) => {
        // What was asked before the last key must not take every window back to where it was.
        if (opened !== this.opened || up.revision >= this.up.revision) [this.opened, this.up] = [opened, up];
      },
    );
  }

  /** Moves what every window shows. Quick keys are done one after another, in the order in which they were pressed. */
  go(move: Move): Promise<void> {
    const gone = this.last.then(async () => {
      const up = await command<Up>('walk', { to: move });
      if (up.revision > this.up.revision) this.up = up;
    });
    this.last = gone.catch(() => undefined);
    return gone;
  }
}

export const walk = new Walk();
