// Made from the types of crates/room by `make bindings`.
import type { Better } from "./Better";
import type { Mark } from "./Mark";
import type { Together } from "./Together";

/**
 * A KPI of a moment.
 */
export type Measure = { 
/**
 * Its name.
 */
name: string, 
/**
 * The moment that it speaks of.
 */
moment?: string, 
/**
 * What it is counted in ("%", "days").
 */
unit: string, 
/**
 * Which way is better.
 */
better: Better, 
/**
 * What several readings of one period make; without it their mean, weighted by their n.
 */
together?: Together, 
/**
 * What it should reach.
 */
target?: number, 
/**
 * Where its readings come from, and what they count.
 */
source?: string, 
/**
 * Who shares it.
 */
silos: Array<string>, 
/**
 * Who owns it.
 */
owner?: string, 
/**
 * Its limits are computed from readings of this day on.
 */
limits_from?: string, 
/**
 * And up to this day.
 */
limits_to?: string, 
/**
 * Changes that were made, drawn on its chart.
 */
marks: Array<Mark>, };
