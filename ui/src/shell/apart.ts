import type { Hit } from '../bindings/Hit';
import { type Words, inShort } from '../parts/words';

/** The words by which something that was found is listed. */
export const wordsOf = (hit: Hit): string => hit.words.replace(/[⟦⟧]/g, '') || hit.title;

/** Those that nobody could tell from another: of the same kind, in the same words, at no time of their own. */
export function alike(hits: Hit[]): Hit[] {
  const named = (hit: Hit) => `${hit.kind} ${wordsOf(hit)} ${hit.at_ms ?? ''}`;
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(named(hit), (counts.get(named(hit)) ?? 0) + 1);
  return hits.filter((hit) => (counts.get(named(hit)) ?? 0) > 1);
}

/** In which of its fields a record says its day. */
const DAYS = ['received_on', 'answered_on', 'recorded_on', 'seen_on', 'held_on', 'hung_on', 'promised_on', 'period'];
/** So many letters of a stage's name stand beside a day. */
const LETTERS = 28;

/** By what a record is told from others in the same words: "12 Mar 2026, I pay". Stages are named by their ids. */
export function toldBy(record: Record<string, unknown>, stages: Map<string, string>, say: Words): string {
  const day = DAYS.map((field) => record[field]).find((value): value is string => typeof value === 'string');
  const stage = typeof record.stage === 'string' ? stages.get(record.stage) : undefined;
  return [day && say.shortDay(day.slice(0, 10)), stage && inShort(stage, LETTERS)].filter(Boolean).join(', ');
}
