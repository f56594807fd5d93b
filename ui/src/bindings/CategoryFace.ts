// Made from the types of crates/room by `make bindings`.
import type { Xmr } from "./Xmr";

/**
 * A category of complaints at a stage.
 */
export type CategoryFace = { 
/**
 * The category's id; none for "other".
 */
category: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its colour, 1-5; none for "other".
 */
colour_slot: number | null, 
/**
 * The last month's rate (or count, where no base is known).
 */
value: number, 
/**
 * How many were counted in the months shown.
 */
n: number, 
/**
 * Its months.
 */
chart: Xmr, };
