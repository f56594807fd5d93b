// Made from the types of crates/room by `make bindings`.
import type { Better } from "./Better";
import type { Mark } from "./Mark";
import type { MomentFace } from "./MomentFace";
import type { Xmr } from "./Xmr";

/**
 * A measure, near.
 */
export type MeasureCloseUp = { 
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
 * Where its readings come from.
 */
source: string | null, 
/**
 * The moment that it speaks of.
 */
moment: MomentFace | null, 
/**
 * That moment's stage's paint, 0-4.
 */
paint: number, 
/**
 * Who shares it.
 */
silos: Array<string>, 
/**
 * Changes that were made.
 */
marks: Array<Mark>, 
/**
 * Its readings.
 */
chart: Xmr, };
