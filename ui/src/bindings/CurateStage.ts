// Made from the types of crates/room by `make bindings`.
import type { CurateMoment } from "./CurateMoment";
import type { Hanging } from "./Hanging";

/**
 * A stage with all that hangs there.
 */
export type CurateStage = { 
/**
 * The stage's id.
 */
stage: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * Its place along the wall, from 1.
 */
position: number, 
/**
 * The experience that we mean to deliver.
 */
intention: string | null, 
/**
 * What its customers are counted in.
 */
base_unit: string | null, 
/**
 * Its paint, 0-4.
 */
paint: number, 
/**
 * How many complaints hang here, of all times.
 */
complaints: number, 
/**
 * Its moments in order.
 */
moments: Array<CurateMoment>, 
/**
 * What hangs under the stage and under none of its moments.
 */
elsewhere: Hanging, };
