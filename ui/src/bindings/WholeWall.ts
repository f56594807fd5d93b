// Made from the types of crates/room by `make bindings`.
import type { Bay } from "./Bay";
import type { Legend } from "./Legend";
import type { Stream } from "./Stream";

/**
 * The whole wall: every bay side by side, and the floor. Where the stages need more than one wall, one of them.
 */
export type WholeWall = { 
/**
 * The room's name.
 */
room: string, 
/**
 * Whose room it is.
 */
company: string, 
/**
 * ISO 4217; empty: not known.
 */
currency: string, 
/**
 * BCP 47.
 */
language: string, 
/**
 * This quarter's sentence.
 */
focus: string | null, 
/**
 * The newest day that any evidence speaks of.
 */
evidence_to: string | null, 
/**
 * How many complaints of the last 24 months have no stage yet, and so are in no figure.
 */
complaints_waiting: number, 
/**
 * Moments of truth by state.
 */
legend: Legend, 
/**
 * Which wall, from 0.
 */
wall: number, 
/**
 * How many stages hang before this wall.
 */
stages_before: number, 
/**
 * How many stages there are on all walls.
 */
stages: number, 
/**
 * One for each stage of this wall, in order.
 */
bays: Array<Bay>, 
/**
 * The floor.
 */
stream: Stream | null, };
