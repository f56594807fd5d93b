// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";

/**
 * What is in a stage.
 */
export type StageCard = { 
/**
 * The stage's id.
 */
id: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * Its place along the wall, from 1.
 */
position: number, 
/**
 * What hangs there by kind, its moments, and its complaints.
 */
counts: { [key in Kind]?: number }, };
