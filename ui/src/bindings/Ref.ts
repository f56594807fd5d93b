// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";

/**
 * Names one record of any kind.
 */
export type Ref = { 
/**
 * What it is.
 */
kind: Kind, 
/**
 * Which one.
 */
id: string, };
