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
 * On their way, as somebody said.
 */
on_its_way: number, 
/**
 * Of which nobody said anything, and that are not late.
 */
not_said: number, 
/**
 * The same, and nobody works on them yet.
 */
no_team: number, 
/**
 * Late.
 */
late: number, 
/**
 * Broken.
 */
broken: number, };
