import type { Rhythm } from '../bindings/Rhythm';
import type { Words } from '../parts/words';

const DAY = 86_400_000;

/** "Q3 review", "September review": what a session looks back on, which mostly ended shortly before its day. */
export function reviewed(rhythm: Rhythm, heldOn: string, say: Words): string {
  const half = rhythm === 'quarterly' ? 45 : 15;
  const within = new Date(Date.parse(heldOn) - half * DAY).toISOString().slice(0, 10);
  return rhythm === 'quarterly' ? `Q${Math.ceil(Number(within.slice(5, 7)) / 3)} review` : `${say.month(within)} review`;
}
