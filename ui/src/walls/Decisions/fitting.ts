import type { DecisionLine } from '../../bindings/DecisionLine';

/** So many lines' height there is. */
export const FIT = 7;
/** About so many letters stand on a line of the wall; fewer beside a name or a day. */
const LETTERS = { alone: 76, beside: 56 };

/** How high a decision stands, in lines: a second line stands closer to its first. */
export function linesOf({ words, who, by }: Pick<DecisionLine, 'words' | 'who' | 'by'>): number {
  return words.length > (who || by ? LETTERS.beside : LETTERS.alone) ? 1.3 : 1;
}

/** The last decisions that fit, in order: what was decided last is what the room has not heard yet. */
export function lastThatFit<Line extends Pick<DecisionLine, 'words' | 'who' | 'by'>>(all: Line[]): Line[] {
  let high = 0;
  const first = all.findLastIndex((line) => (high += linesOf(line)) > FIT);
  return all.slice(first + 1);
}
