import type { Cadence } from '../../bindings/Cadence';
import type { MeasureLine } from '../../bindings/MeasureLine';
import { isSign } from '../../parts/figure';
import { type Words, unitWords } from '../../parts/words';

const EACH: Partial<Record<Cadence, string>> = {
  days: 'each day',
  weeks: 'each week',
  months: 'each month',
  quarters: 'each quarter',
  years: 'each year',
};

/** What a measure is counted in, how often, and in how many cases: "per 1,000 boxes, each week, n 9,600"; "in %, each month". */
export function counted(measure: MeasureLine, say: Words): string {
  const n = measure.chart.points.at(-1)?.n ?? null;
  const unit = isSign(measure.unit) ? `in ${measure.unit}` : unitWords(measure.unit);
  const words = [unit, EACH[measure.chart.cadence], n === null ? '' : `n ${say.number(n)}`];
  return words.filter(Boolean).join(', ');
}
