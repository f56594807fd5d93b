import type { Stop } from '../bindings/Stop';
import { ask } from '../lib/ask.svelte';
import { pressed } from '../lib/keys';
import { DIGITS, MOVES, NEAR } from '../lib/moves';
import { type Nearby, bringNear } from '../lib/nearby';
import type { Move } from '../lib/walk.svelte';

/** Where the walk stands, for keys that mean something there. */
export interface Standing {
  stop: () => Stop;
  /** The stage where one stands, or came from; none at the whole wall. */
  stage: string | null;
}

/** A move, or the stop that the room is asked for first; none of it where there is none. */
export type Meant = Move | Promise<Stop | null>;

/** What a key means in the window on the projector: the same as on the console, as far as the wall may ask for it. */
export function meantBy(event: KeyboardEvent, { stop, stage }: Standing): Meant | null {
  const is = (keys: string) => pressed(keys, event);
  const move = Object.values(MOVES).find(({ keys }) => keys.some(is))?.move;
  if (move) return move;
  const near = (Object.keys(NEAR) as Nearby[]).find((what) => is(NEAR[what]));
  if (near) return stage === null ? null : bringNear(stage, near, stop);
  const now = stop();
  const digit = Array.from({ length: DIGITS }, (_, at) => at).find((at) => is(`${at + 1}`) || is(`Shift ${at + 1}`));
  if (digit === undefined) return null;
  if (is(`Shift ${digit + 1}`)) return now.at === 'paper' ? { to: { ...now, remark: digit } } : null;
  // Among the let-downs a digit means one of them, and that is chosen on the console.
  return now.at === 'decide' ? null : stageAt(digit);
}

/** The stage with this place in the room, from 0, on whichever wall it hangs. */
async function stageAt(place: number): Promise<Stop | null> {
  for (let wall = 0; ; wall++) {
    const { bays, stages, stages_before } = await ask('whole_wall', { wall, stage: null });
    const bay = bays[place - stages_before];
    if (bay) return { at: 'stage', stage: bay.stage };
    if (bays.length === 0 || stages_before + bays.length >= stages) return null;
  }
}
