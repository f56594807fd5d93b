// Made from the types of crates/room by `make bindings`.
import type { Cadence } from "./Cadence";

/**
 * A rate of complaints.
 */
export type Rate = { 
/**
 * Complaints per 1,000 of the base; complaints a month where no base is known.
 */
value: number, 
/**
 * How many complaints were counted (n).
 */
n: number, 
/**
 * The first day of the month or quarter that it counts.
 */
of: string, 
/**
 * Months or quarters.
 */
cadence: Cadence, 
/**
 * What it is counted against ("complaints per 1,000 orders", "complaints a month").
 */
words: string, 
/**
 * The same a year before.
 */
year_ago: number | null, 
/**
 * The base is too small to say.
 */
too_few: boolean, 
/**
 * How many complaints came in later periods that are over, of which nobody counted the customers yet.
 */
later: number, 
/**
 * It left its limits for the worse.
 */
worse: boolean, };
