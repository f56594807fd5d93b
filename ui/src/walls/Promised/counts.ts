import type { StandingCounts } from '../../bindings/StandingCounts';
import type { Stands } from '../../bindings/Stands';

const WORDS: [Stands, string][] = [
  ['kept', 'kept'],
  ['on_its_way', 'on track'],
  ['late', 'late'],
  ['broken', 'broken'],
];

/** How many stand how, without a standing that nobody has: count, words, standing. */
export function countsOf(counts: StandingCounts): [number, string, Stands][] {
  return WORDS.map(([standing, words]): [number, string, Stands] => [counts[standing], words, standing]).filter(([count]) => count > 0);
}
