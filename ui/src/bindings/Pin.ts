// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * Hangs a piece of evidence under a stage, and under a moment where known. One thing may hang in several places.
 */
export type Pin = { 
/**
 * An artifact, complaint, measure, survey result or call.
 */
what: Ref, 
/**
 * Where it hangs.
 */
stage: string, 
/**
 * Under which moment.
 */
moment?: string, 
/**
 * Its place among its neighbours.
 */
position?: number, };
