import { type Words, unitWords } from './words';

/** Whether a unit is a sign that is written on its number ("22%"), not a word beside it. */
export const isSign = (unit: string): boolean => /^[%‰°]/.test(unit);

/** A reading as it is lettered: a sign belongs to the number, a word stands beside it, and of a bare number nothing. */
export function figureOf(value: number, unit: string, say: Words): { number: string; unit: string } {
  const words = unitWords(unit);
  return isSign(words) ? { number: say.reading(value) + words, unit: '' } : { number: say.reading(value), unit: words };
}
