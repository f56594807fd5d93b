// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * The facilitator's own words.
 */
export type Note = { 
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
about?: Ref, };
