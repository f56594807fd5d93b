// Made from the types of crates/room by `make bindings`.
/**
 * The stage beside.
 */
export type Neighbour = { 
/**
 * The stage's id.
 */
stage: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * The paint's step, 0-4.
 */
paint: number, };
