// Made from the types of crates/room by `make bindings`.
import type { PromiseFace } from "./PromiseFace";
import type { StandingCounts } from "./StandingCounts";

/**
 * What was promised in earlier sessions and is to be spoken to in this one.
 */
export type Promised = { 
/**
 * The session that runs, or else the next one.
 */
session: string | null, 
/**
 * The commitments, kept ones first, then on their way, late, broken.
 */
commitments: Array<PromiseFace>, 
/**
 * How many of them stand how.
 */
counts: StandingCounts, 
/**
 * The days of the sessions in which they were promised, oldest first.
 */
promised_on: Array<string>, 
/**
 * How many promises were made in `years`.
 */
promises: number, 
/**
 * How many of those were kept.
 */
kept: number, 
/**
 * So many years back the promises are counted: two, or one while the room is younger.
 */
years: number, };
