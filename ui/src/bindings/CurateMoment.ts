// Made from the types of crates/room by `make bindings`.
import type { Hanging } from "./Hanging";
import type { Missed } from "./Missed";
import type { MomentFace } from "./MomentFace";

/**
 * A moment with all that hangs there.
 */
export type CurateMoment = { 
/**
 * The moment.
 */
face: MomentFace, 
/**
 * Obvious, or easily missed.
 */
missed: Missed | null, 
/**
 * What hangs there.
 */
hanging: Hanging, };
