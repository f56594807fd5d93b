// Made from the types of crates/room by `make bindings`.
import type { Ribbon } from "./Ribbon";

/**
 * Who came and who left in the last year for which the room has figures.
 */
export type GrowthFloor = { 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day; none while it is not over.
 */
to: string | null, 
/**
 * Customers when it began; none: not counted.
 */
opening: number | null, 
/**
 * Customers now: those, with who came and without who left, as far as counted; none where that would be less than none.
 */
now: number | null, 
/**
 * Who came: first those who were earned, last those nobody counted.
 */
came: Array<Ribbon>, 
/**
 * Who left, in the order of the stages: the three largest, "elsewhere" for the rest, last those nobody counted.
 */
left: Array<Ribbon>, 
/**
 * The share of those who came that was earned and not bought, 0-1; none where nobody was counted.
 */
earned: number | null, 
/**
 * ISO 4217; empty: not known.
 */
currency: string, 
/**
 * BCP 47.
 */
language: string, };
