import type { StandingCounts } from '../../bindings/StandingCounts';
import type { Stands } from '../../bindings/Stands';

const WORDS: [keyof StandingCounts, string, Stands][] = [
  ['kept', 'kept', 'kept'],
  ['on_its_way', 'on track', 'on_its_way'],
  ['not_said', 'not due yet', 'on_its_way'],
  ['no_team', 'with no team yet', 'on_its_way'],
  ['late', 'late', 'late'],
  ['broken', 'broken', 'broken'],
];

/** How many stand how, without a standing that nobody has: count, words, standing. */
export function countsOf(counts: StandingCounts): [number, string, Stands][] {
  return WORDS.map(([count, words, standing]): [number, string, Stands] => [counts[count], words, standing]).filter(([count]) => count > 0);
}
