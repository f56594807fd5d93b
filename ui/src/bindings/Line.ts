// Made from the types of crates/room by `make bindings`.
/**
 * A line of a transcript.
 */
export type Line = { 
/**
 * From, in milliseconds.
 */
from: number, 
/**
 * To, in milliseconds.
 */
to: number, 
/**
 * Who speaks.
 */
speaker?: string | null, 
/**
 * What they say.
 */
words: string, };
