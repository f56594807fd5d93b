// Made from the types of crates/room by `make bindings`.
/**
 * A stage of the walk.
 */
export type WalkStage = { 
/**
 * The stage's id.
 */
stage: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * Its paint, 0-4.
 */
paint: number, 
/**
 * The wall on which it hangs, from 0.
 */
wall: number, 
/**
 * Since when nothing new hangs there, while nothing is worse than its limits; none: something is new or worse.
 */
unchanged_since: string | null, };
