import type { WinFace } from '../../bindings/WinFace';
import type { Words } from '../../parts/words';

/** What changed, as it was and as it is: "54 → 91%". Words that a person chose come first. */
export function effectOf({ before, after, measure }: WinFace, say: Words): string {
  if (before && after) return `${before} → ${after}`;
  if (!measure?.cut) return after ?? '';
  const unit = measure.unit === '%' ? '%' : '';
  const { before: was, after: is } = measure.cut;
  // Tenths only where they are what changed.
  const value = (number: number) => say.reading(Math.abs(was - is) < 5 ? Math.round(number * 10) / 10 : Math.round(number));
  return `${value(was)} → ${value(is)}${unit}`;
}

/** "−60%"; nothing where the share would say less than the two values. */
export function changeOf({ change, measure }: WinFace, say: Words): string {
  if (change === null || measure?.unit === '%') return '';
  return `${change < 0 ? '−' : '+'}${say.share(Math.abs(change))}`;
}
