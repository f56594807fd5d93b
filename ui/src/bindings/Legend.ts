// Made from the types of crates/room by `make bindings`.
/**
 * Moments of truth by state.
 */
export type Legend = { 
/**
 * How many fail customers.
 */
broken: number, 
/**
 * How many are consistent.
 */
reliable: number, 
/**
 * How many set us apart.
 */
differentiating: number, 
/**
 * How many nobody has judged.
 */
not_judged: number, };
