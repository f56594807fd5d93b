// Made from the types of crates/room by `make bindings`.
/**
 * A stretch of time.
 */
export type Span = { 
/**
 * From, in milliseconds.
 */
from: number, 
/**
 * To, in milliseconds.
 */
to: number, };
