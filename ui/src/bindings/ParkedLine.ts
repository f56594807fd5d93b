// Made from the types of crates/room by `make bindings`.
/**
 * An entry of the parking lot, or an action.
 */
export type ParkedLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What.
 */
words: string, 
/**
 * Who takes it.
 */
owner: string | null, 
/**
 * By when.
 */
due: string | null, 
/**
 * What became of it.
 */
fate: string | null, };
