// Made from the types of crates/room by `make bindings`.
/**
 * A part of the customer's experience, in the customer's words: a bay of the wall.
 */
export type Stage = { 
/**
 * In the customer's words ("I wait for my parcel").
 */
name: string, 
/**
 * Its place along the wall, from 1.
 */
position: number, 
/**
 * The experience that we mean to deliver, one sentence.
 */
intention?: string, 
/**
 * Its standing owner.
 */
owner?: string, 
/**
 * The strategy theme that it serves.
 */
theme?: string, 
/**
 * What its customers are counted in ("orders").
 */
base_unit?: string, };
