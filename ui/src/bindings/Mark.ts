// Made from the types of crates/room by `make bindings`.
/**
 * A change that was made.
 */
export type Mark = { 
/**
 * When.
 */
date: string, 
/**
 * What.
 */
words: string, };
