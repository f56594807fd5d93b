// Made from the types of crates/room by `make bindings`.
import type { PaperFace } from "./PaperFace";

/**
 * A paper without a pin.
 */
export type TrayPaper = { 
/**
 * The sheet.
 */
face: PaperFace, 
/**
 * When it came.
 */
came_at: string | null, 
/**
 * "2 pages", "1 page, 1 mask to check".
 */
words: string, 
/**
 * How many pages nobody has checked.
 */
to_check: number, };
