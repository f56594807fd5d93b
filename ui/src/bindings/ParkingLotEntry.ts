// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * What is put off and needs a fate by the end.
 */
export type ParkingLotEntry = { 
/**
 * In which session.
 */
session: string, 
/**
 * What.
 */
words: string, 
/**
 * About what.
 */
about?: Ref, 
/**
 * Who takes it.
 */
owner?: string, 
/**
 * By when.
 */
due?: string, 
/**
 * What became of it.
 */
fate?: string, };
