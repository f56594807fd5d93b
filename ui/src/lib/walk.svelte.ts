// What is up: the stop that every window shows. It is kept by the program, not by a window.
import type { Stop } from '../bindings/Stop';
import type { Up } from '../bindings/Up';
import { heard } from './heard.svelte';
import { command } from './ipc';

export type Move = 'next' | 'back' | 'out' | 'blank' | 'dark' | { to: Stop } | { item: number } | { session: string | null };

class Walk {
  up = $state.raw<Up>({ revision: 0, session: null, item: 0, stop: { at: 'whole_wall' }, blank: false, dark: false });

  constructor() {
    $effect.root(() => {
      $effect(() => {
        void [heard.up, heard.opened];
        void this.look();
      });
    });
  }

  private async look(): Promise<void> {
    try {
      this.take(await command<Up>('ask', { question: { ask: 'up' } }));
    } catch {
      // No room is open: the welcome shows, and nothing is up.
    }
  }

  /** An older revision never overtakes a newer one; another room begins anew. */
  take(up: Up): void {
    this.up = up;
  }

  /** Moves what every window shows. */
  async go(move: Move): Promise<void> {
    this.take(await command<Up>('walk', { to: move }));
  }
}

export const walk = new Walk();

/** Opens or closes the window on the projector. */
export const present = (on: boolean): Promise<void> => command('present', { on });
