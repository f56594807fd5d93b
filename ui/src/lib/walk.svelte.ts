// What is up: the stop that every window shows. It is kept by the program, not by a window.
import type { Stop } from '../bindings/Stop';
import type { Up } from '../bindings/Up';
import { heard } from './heard.svelte';
import { command } from './ipc';

export type Move = 'next' | 'back' | 'out' | 'next_wall' | 'blank' | 'dark' | { to: Stop } | { item: number } | { session: string | null };

class Walk {
  up = $state.raw<Up>({ revision: 0, session: null, item: 0, stop: { at: 'whole_wall', wall: 0 }, blank: false, dark: false, began: [] });
  private asked = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        void [heard.up, heard.opened];
        void this.look();
      });
    });
  }

  private async look(): Promise<void> {
    const turn = ++this.asked;
    try {
      const up = await command<Up>('ask', { question: { ask: 'up' } });
      // An answer that was overtaken is dropped.
      if (turn === this.asked) this.up = up;
    } catch {
      // No room is open: the welcome shows, and nothing is up.
    }
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

/** Opens or closes the window on the projector. */
export const present = (on: boolean): Promise<void> => command('present', { on });
