// Made from the types of crates/room by `make bindings`.
import type { Judgement } from "./Judgement";
import type { Side } from "./Side";

/**
 * A reading with what the limits say of it.
 */
export type Judged = { 
/**
 * The first day of the period it speaks of.
 */
period: string, 
/**
 * Its value.
 */
value: number, 
/**
 * How many cases stand behind it, where known.
 */
n: number | null, 
/**
 * Always inside while there are no limits. A reading on a limit is inside.
 */
judgement: Judgement, 
/**
 * The side of the mean on which it lies; none when it lies on the mean.
 */
side: Side | null, };
