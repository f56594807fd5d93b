// Made from the types of crates/room by `make bindings`.
/**
 * An item of the agenda has its turn.
 */
export type Turn = { 
/**
 * The item, from 0.
 */
item: number, 
/**
 * From when.
 */
at: string, };
