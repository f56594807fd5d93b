// Made from the types of crates/room by `make bindings`.
import type { Better } from "./Better";
import type { Xmr } from "./Xmr";

/**
 * A measure as it hangs.
 */
export type MeasureFace = { 
/**
 * The measure's id.
 */
measure: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * Which way is better.
 */
better: Better, 
/**
 * What it should reach.
 */
target: number | null, 
/**
 * Its values count things; of a count nobody asks of how many it was taken.
 */
counts: boolean, 
/**
 * Its readings.
 */
chart: Xmr, };
