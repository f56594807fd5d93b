// The room that is open.
import type { MinutesText, RoomState } from '../bindings/program';
import { heard } from './heard.svelte';
import { command } from './ipc';
import { Latest } from './latest';
import { presses } from './presses';

class OpenRoom {
  /** The room's state; none while no room is open, undefined before that is known. */
  state = $state.raw<RoomState | null>();
  /** Why nothing may be written, as a sentence; none where it may. */
  readonly readOnly = $derived(this.state?.read_only ? `Read-only: ${this.state.read_only}` : null);
  private readonly latest = new Latest();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        void [heard.opened, heard.changed];
        void this.look();
      });
    });
  }

  /** Asks how the room is now; resolves when that is known. */
  look(): Promise<void> {
    return this.latest.want('room_state', () => command<RoomState | null>('room_state'), (state) => (this.state = state));
  }
}

export const room = new OpenRoom();

/** Opens or closes the window on the projector, and waits until this window knows. Keys wait for it: then they mean something else. */
export const present = (on: boolean): Promise<void> => presses.during(command<void>('present', { on }).then(() => room.look()));

export const openRoom = (dir: string): Promise<void> => command('open_room', { dir });

export const newRoom = (dir: string): Promise<void> => command('new_room', { dir });

/** Opens a sample room by its name; a copy of it, made when it is opened first. */
export const openSample = (name: 'outerwear' | 'harbour-hotels'): Promise<void> => command('open_sample', { name });

export const closeRoom = (): Promise<void> => command('close_room');

/** The minutes of a session as text. */
export const readReport = (session: string): Promise<MinutesText> => command('read_report', { session });

/** Writes the minutes of a session into the room's folder `minutes`, and opens them in the system's browser. */
export const openReport = (session: string): Promise<void> => command('open_report', { session });
