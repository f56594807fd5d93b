// Made from the types of crates/room by `make bindings`.
import type { ToDiscuss } from "./ToDiscuss";

/**
 * Whether a let-down can be chosen now, in the session that runs.
 */
export type Choosing = { 
/**
 * This session chose it already.
 */
chosen: boolean, 
/**
 * All that stands in the way, in sentences; none: it can be chosen.
 */
cannot: string | null, 
/**
 * The first earlier commitment that has to be discussed before.
 */
discuss: ToDiscuss | null, };
