// The room that is open.
import type { RoomState } from '../bindings/program';
import { heard } from './heard.svelte';
import { command } from './ipc';

class OpenRoom {
  /** The room's state; none while no room is open, undefined before that is known. */
  state = $state.raw<RoomState | null>();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        void [heard.opened, heard.changed];
        void this.look();
      });
    });
  }

  async look(): Promise<void> {
    this.state = await command<RoomState | null>('room_state');
  }
}

export const room = new OpenRoom();

export const openRoom = (dir: string): Promise<void> => command('open_room', { dir });

export const newRoom = (dir: string): Promise<void> => command('new_room', { dir });

export const openSample = (): Promise<void> => command('open_sample');

export const closeRoom = (): Promise<void> => command('close_room');

/** Writes the minutes of a session into the room's folder `minutes`, and answers the files. */
export const writeReport = (session: string): Promise<string[]> => command('write_report', { session });
