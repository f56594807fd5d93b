// Made from the types of crates/room by `make bindings`.
import type { CurateStage } from "./CurateStage";

/**
 * All stages, with all that hangs.
 */
export type CurateWall = { 
/**
 * The room's name.
 */
room: string, 
/**
 * Whose room it is.
 */
company: string, 
/**
 * In order.
 */
stages: Array<CurateStage>, 
/**
 * How many moments of truth there are.
 */
moments_of_truth: number, 
/**
 * How many there may be.
 */
moment_cap: number, };
