import type { Cadence } from '../bindings/Cadence';
import type { Words } from '../parts/words';

/** A reading as it is lettered: a sign such as % belongs to the number, a word stands beside it. */
export function figureOf(value: number, unit: string, say: Words): { number: string; unit: string } {
  const sign = /^[%‰°]/.test(unit);
  return { number: say.reading(value) + (sign ? unit : ''), unit: sign ? '' : unit };
}

/** "each month", from how often a series is read. */
export function readOften(cadence: Cadence): string {
  return cadence === 'irregular' ? '' : `each ${cadence.slice(0, -1)}`;
}
