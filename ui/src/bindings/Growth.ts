// Made from the types of crates/room by `make bindings`.
import type { Direction } from "./Direction";
import type { Origin } from "./Origin";

/**
 * Customers gained and lost in a period.
 */
export type Growth = { 
/**
 * The first day of its period.
 */
period: string, 
/**
 * Gained, lost, or there at the opening.
 */
direction: Direction, 
/**
 * How many; unset: not counted.
 */
customers?: number, 
/**
 * How those gained came.
 */
origin?: Origin, 
/**
 * What one of them cost to gain.
 */
cost_each?: number, 
/**
 * At which stage those lost left.
 */
stage?: string, 
/**
 * Why.
 */
reason?: string, 
/**
 * What they were worth a year, together, in the room's currency.
 */
worth_a_year?: number, 
/**
 * Where it comes from.
 */
source?: string, 
/**
 * The table it came with.
 */
import?: string, };
