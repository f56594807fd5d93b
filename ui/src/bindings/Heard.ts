// Made from the types of crates/room by `make bindings`.
import type { AnyRecord } from "./AnyRecord";

/**
 * Complaints in words.
 */
export type Heard = { 
/**
 * Up to 2,000, the newest first.
 */
complaints: Array<AnyRecord>, 
/**
 * How many there are in all.
 */
in_all: number, };
