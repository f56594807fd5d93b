// Made from the types of crates/room by `make bindings`.
import type { Origin } from "./Origin";

/**
 * Customers who came or left together.
 */
export type Ribbon = { 
/**
 * How many; none: not counted.
 */
customers: number | null, 
/**
 * "referred by a customer", "gave up waiting", "elsewhere".
 */
words: string, 
/**
 * How those who came did.
 */
origin: Origin | null, 
/**
 * What one of them cost to gain.
 */
cost_each: number | null, 
/**
 * The stage where those who left did.
 */
stage: string | null, 
/**
 * What they were worth a year, together.
 */
worth_a_year: number | null, 
/**
 * Drawn large: worth as much as the room calls a large leak.
 */
large: boolean, 
/**
 * Where the figures come from.
 */
source: string | null, };
