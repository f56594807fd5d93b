// Made from the types of crates/room by `make bindings`.
import type { Better } from "./Better";
import type { Cut } from "./Cut";
import type { Xmr } from "./Xmr";

/**
 * A measure's line, small: with its unit, and cut where a fix changed it for good.
 */
export type MeasureLine = { 
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
 * Its readings, 24 months of them. Where there is a cut: judged by the limits from before it.
 */
chart: Xmr, 
/**
 * Where a fix changed it; none where its old limits run on.
 */
cut: Cut | null, };
