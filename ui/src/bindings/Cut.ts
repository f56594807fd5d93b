// Made from the types of crates/room by `make bindings`.
import type { Limits } from "./Limits";

/**
 * Where a fix changed a measure.
 */
export type Cut = { 
/**
 * The day of the fix: readings of periods that begin on it or later are after it.
 */
on: string, 
/**
 * The mean before it.
 */
before: number, 
/**
 * The mean since.
 */
after: number, 
/**
 * Limits from the readings since.
 */
limits: Limits | null, };
