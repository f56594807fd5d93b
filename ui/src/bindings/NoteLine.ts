// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * A private note.
 */
export type NoteLine = { 
/**
 * The note's id.
 */
note: string, 
/**
 * What.
 */
words: string, 
/**
 * About what.
 */
about: Ref | null, };
