// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * A small thing that someone does.
 */
export type Action = { 
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
 * Who does it.
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
