// Made from the types of crates/room by `make bindings`.
import type { MomentFace } from "./MomentFace";
import type { PaperFace } from "./PaperFace";

/**
 * All papers of a stage, near.
 */
export type PapersOfStage = { 
/**
 * The stage's name.
 */
stage_name: string, 
/**
 * The stage's paint, 0-4.
 */
paint: number, 
/**
 * The first sixty of them, newest first.
 */
papers: Array<PaperFace>, 
/**
 * How many hang there in all.
 */
papers_in_all: number, 
/**
 * The moments under which they hang.
 */
moments: Array<MomentFace>, };
