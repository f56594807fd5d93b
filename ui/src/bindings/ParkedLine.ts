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
 * Their id.
 */
person: string | null, 
/**
 * By when.
 */
due: string | null, 
/**
 * What became of it.
 */
fate: string | null, 
/**
 * The day of the earlier session in which it was written down; none where that is this one.
 */
from: string | null, };
