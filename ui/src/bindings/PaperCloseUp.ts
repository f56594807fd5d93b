// Made from the types of crates/room by `make bindings`.
import type { PageFace } from "./PageFace";
import type { PaperFace } from "./PaperFace";

/**
 * A paper, near. With its redesign, where there is one.
 */
export type PaperCloseUp = { 
/**
 * The sheet.
 */
face: PaperFace, 
/**
 * The stage where it hangs first.
 */
stage: string | null, 
/**
 * That stage's paint, 0-4.
 */
paint: number, 
/**
 * How many customers get it in a month.
 */
a_month: number | null, 
/**
 * Its pages, those that may be shown.
 */
pages: Array<PageFace>, 
/**
 * In use from.
 */
used_from: string | null, 
/**
 * In use until.
 */
used_until: string | null, 
/**
 * The paper that redesigns it.
 */
redesign: PaperCloseUp | null, };
