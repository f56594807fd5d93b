// Made from the types of crates/room by `make bindings`.
/**
 * How many gave one answer.
 */
export type Share = { 
/**
 * The answer.
 */
answer: string, 
/**
 * How many gave it.
 */
count: number, };
