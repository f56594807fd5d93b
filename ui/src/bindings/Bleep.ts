// Made from the types of crates/room by `make bindings`.
/**
 * A part that is silenced.
 */
export type Bleep = { 
/**
 * From, in milliseconds.
 */
from: number, 
/**
 * To, in milliseconds.
 */
to: number, 
/**
 * A person listened and found it right.
 */
checked: boolean, };
