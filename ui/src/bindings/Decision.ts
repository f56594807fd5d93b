// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * What was decided.
 */
export type Decision = { 
/**
 * In which session.
 */
session: string, 
/**
 * What.
 */
words: string, 
/**
 * About what.
 */
about?: Ref, 
/**
 * Its place in the log.
 */
position?: number, };
