// Made from the types of crates/room by `make bindings`.
import type { Limits } from "./Limits";
import type { Xmr } from "./Xmr";

/**
 * One of the two things that must hold, with its chart.
 */
export type Tick = { 
/**
 * It holds.
 */
holds: boolean, 
/**
 * What is seen, in one plain line.
 */
words: string, 
/**
 * All readings, judged by the limits from before the fix.
 */
chart: Xmr, 
/**
 * The mean since the fix; none without readings after it.
 */
now: number | null, 
/**
 * Limits from the readings since the fix, to be proposed as the new ones; only where the tick holds.
 */
proposed: Limits | null, };
