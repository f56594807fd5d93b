// Made from the types of crates/room by `make bindings`.
import type { Rect } from "./Rect";

/**
 * Hides a person's particulars.
 */
export type Mask = { 
/**
 * What is hidden.
 */
rect: Rect, 
/**
 * Why.
 */
why?: string | null, };
