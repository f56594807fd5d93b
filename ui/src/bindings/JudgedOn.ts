// Made from the types of crates/room by `make bindings`.
import type { JudgedAs } from "./JudgedAs";
import type { JudgedBy } from "./JudgedBy";

/**
 * The proof of a result as it was when the sponsor answered. Readings that come or are corrected later leave it alone.
 */
export type JudgedOn = { 
/**
 * The day of the answer.
 */
on: string, 
/**
 * What it came to.
 */
verdict: JudgedAs, 
/**
 * The same as the wall says it.
 */
headline: string, 
/**
 * What the measure did.
 */
measure: JudgedBy, 
/**
 * What the complaints did.
 */
complaints: JudgedBy, };
