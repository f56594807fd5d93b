// Made from the types of crates/room by `make bindings`.
import type { Leak } from "./Leak";
import type { MomentFace } from "./MomentFace";
import type { PaperFace } from "./PaperFace";
import type { Rate } from "./Rate";
import type { Skyline } from "./Skyline";

/**
 * One stage seen from far.
 */
export type Bay = { 
/**
 * The stage's id.
 */
stage: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * The paint's step, 0-4.
 */
paint: number, 
/**
 * Complaints of the paint's period.
 */
rate: Rate | null, 
/**
 * Its moments of truth in order; all its moments while the room has named none of truth.
 */
moments: Array<MomentFace>, 
/**
 * Two to five papers, the newest first, then those with remarks.
 */
pile: Array<PaperFace>, 
/**
 * How many papers hang here in all.
 */
papers: number, 
/**
 * Its rates by month, for the skyline.
 */
skyline: Skyline | null, 
/**
 * How many fix teams work here.
 */
teams: number, 
/**
 * How many of them are late.
 */
teams_late: number, 
/**
 * Who leaves here.
 */
leak: Leak | null, 
/**
 * The lamp hangs here.
 */
lamp: boolean, };
