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
 * Since when nothing new hangs there and nothing left its limits; none: something is new. To be passed first.
 */
unchanged_since: string | null, };
