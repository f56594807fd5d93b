// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * Something lined up.
 */
export type Cue = { 
/**
 * What.
 */
what: Ref, 
/**
 * From, in milliseconds, for a call.
 */
from?: number | null, 
/**
 * To, in milliseconds, for a call.
 */
to?: number | null, };
