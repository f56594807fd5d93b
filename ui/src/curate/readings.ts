import type { Cadence } from '../bindings/Cadence';
import { figureOf } from '../parts/figure';
import type { Words } from '../parts/words';

/** A reading with its unit: "92", "92%", "4.3 days". */
export function figured(value: number, unit: string, say: Words): string {
  const { number, unit: words } = figureOf(value, unit, say);
  return words ? `${number} ${words}` : number;
}

/** The period of which a reading speaks, by its first day: "in September 2026", "in the week of 21 September 2026". */
export function periodOf(first: string, cadence: Cadence, say: Words): string {
  switch (cadence) {
    case 'months':
      return `in ${say.monthOfYear(first)}`;
    case 'quarters':
      return `in the quarter from ${say.monthOfYear(first)}`;
    case 'years':
      return `in the year from ${say.monthOfYear(first)}`;
    case 'weeks':
      return `in the week of ${say.dayOfYear(first)}`;
    default:
      return `on ${say.dayOfYear(first)}`;
  }
}
