// Made from the types of crates/room by `make bindings`.
import type { Corner } from "./Corner";
import type { Hotspot } from "./Hotspot";
import type { Mask } from "./Mask";

/**
 * One page of an artifact.
 */
export type Page = { 
/**
 * The original's BLAKE3 hash, in `media/`.
 */
media: string, 
/**
 * Which page of the original, from 0.
 */
page: number, 
/**
 * Turned clockwise: 0, 90, 180 or 270 degrees.
 */
turn: number, 
/**
 * The paper's corners within the picture, clockwise from the upper left, as fractions.
 */
corners: Array<Corner>, 
/**
 * When a person checked its masks. Without it the page is not on the wall.
 */
checked_on?: string | null, 
/**
 * Who checked.
 */
checked_by?: string | null, 
/**
 * What is hidden.
 */
masks: Array<Mask>, 
/**
 * What is remarked.
 */
hotspots: Array<Hotspot>, };
