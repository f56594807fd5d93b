// Made from the types of crates/room by `make bindings`.
import type { Hotspot } from "./Hotspot";
import type { Rect } from "./Rect";
import type { Rendering } from "./Rendering";

/**
 * One page, near.
 */
export type PageFace = { 
/**
 * The picture.
 */
rendering: Rendering | null, 
/**
 * The remarks on it.
 */
hotspots: Array<Hotspot>, 
/**
 * Where it is masked.
 */
masks: Array<Rect>, };
