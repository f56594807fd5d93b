// Made from the types of crates/room by `make bindings`.
/**
 * How many commitments stand how.
 */
export type StandingCounts = { 
/**
 * Kept.
 */
kept: number, 
/**
 * On their way.
 */
on_its_way: number, 
/**
 * Late.
 */
late: number, 
/**
 * Broken.
 */
broken: number, };
