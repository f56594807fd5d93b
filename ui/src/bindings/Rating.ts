// Made from the types of crates/room by `make bindings`.
/**
 * How good the session was.
 */
export type Rating = { 
/**
 * 1-5.
 */
score: number, 
/**
 * One word.
 */
word?: string | null, };
