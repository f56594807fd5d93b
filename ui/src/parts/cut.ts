import type { Limits } from '../bindings/Limits';
import type { Xmr } from '../bindings/Xmr';

/** A stretch of a chart with a mean and limits of its own, in places from the left, 0-1. */
export interface Stretch {
  from: number;
  to: number;
  mean: number | null;
  limits: Limits | null;
}

/**
 * The stretches of a chart on which a fix was made at `cut`: two where new limits are proposed, else one that runs on
 * through, so that everybody sees that nothing changed.
 */
export function stretchesOf(chart: Xmr, cut: number | null, now: number | null, proposed: Limits | null): Stretch[] {
  const whole = { from: 0, to: 1, mean: chart.mean, limits: chart.limits };
  if (cut === null || !proposed) return [whole];
  return [
    { ...whole, to: cut },
    { from: cut, to: 1, mean: now, limits: proposed },
  ];
}

/** All values that such a chart must have room for. */
export function valuesOf(stretches: Stretch[]): number[] {
  return stretches.flatMap(({ mean, limits }) => [
    ...(mean === null ? [] : [mean]),
    ...(limits ? [limits.lower, limits.upper] : []),
  ]);
}
