// Made from the types of crates/room by `make bindings`.
import type { Hook } from "./Hook";

/**
 * What a room carries: few commitments at a time.
 */
export type Hooks = { 
/**
 * How many hooks there are.
 */
cap: number, 
/**
 * Open commitments of earlier sessions, oldest first.
 */
carried: Array<Hook>, 
/**
 * Those that this session chose.
 */
new: Array<Hook>, 
/**
 * How many hooks are free.
 */
free: number, };
