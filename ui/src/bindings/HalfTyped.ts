// Made from the types of crates/room by `make bindings`.
/**
 * What stands in one field.
 */
export type HalfTyped = { 
/**
 * Which, as the console calls it.
 */
field: string, 
/**
 * What stands in it, as the console writes it down: JSON.
 */
words: string, };
