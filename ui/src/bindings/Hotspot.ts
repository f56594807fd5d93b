// Made from the types of crates/room by `make bindings`.
import type { Rect } from "./Rect";

/**
 * A remark on a page, drawn in red pencil.
 */
export type Hotspot = { 
/**
 * What is meant.
 */
rect: Rect, 
/**
 * What customers say of it.
 */
remark: string, 
/**
 * Whose it is.
 */
silo?: string | null, 
/**
 * How many calls a month it causes.
 */
calls_a_month?: number | null, };
