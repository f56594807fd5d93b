// The player: calls sound in the program, windows show where they are.
import type { Output } from '../bindings/program';
import type { PlayerFace } from '../bindings/program';
import { heard } from './heard.svelte';
import { command } from './ipc';
import { Latest } from './latest';

const SILENT: PlayerFace = {
  call: null,
  playing: false,
  ended: false,
  position_ms: 0,
  to_ms: 0,
  volume: 1,
  output: null,
  trouble: null,
};

class Player {
  state = $state.raw<PlayerFace>(SILENT);
  private readonly latest = new Latest();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        void heard.player;
        this.look();
      });
    });
  }

  private look(): void {
    void this.latest.want('player_state', () => command<PlayerFace>('player_state'), (state) => (this.state = state));
  }

  /** Plays a call, from and to milliseconds where a clip is meant. Rejects with a sentence. */
  play = (call: string, from?: number, to?: number): Promise<void> => command('play', { call, from, to });

  toggle = (): Promise<void> => command('toggle_play');

  seek = (to: number): Promise<void> => command('seek', { to: Math.max(0, Math.round(to)) });

  /** A tenth more or less, between silent and twice as loud as recorded. */
  louder = (by: 1 | -1): Promise<void> => this.setVolume(Math.min(2, Math.max(0, Math.round(this.state.volume * 10 + by) / 10)));

  setVolume = (volume: number): Promise<void> => command('set_volume', { volume });

  outputs = (): Promise<Output[]> => command('sound_outputs');

  chooseOutput = (id: string | null): Promise<void> => command('choose_output', { id });

  testSound = (): Promise<void> => command('test_sound');
}

export const player = new Player();
