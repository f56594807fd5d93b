// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";
import type { Mapped } from "./Mapped";

/**
 * A table that was read in, as one step. Its rows keep its id; undone, they are not there.
 */
export type Import = { 
/**
 * The file's name.
 */
file_name?: string, 
/**
 * What its rows are.
 */
of: Kind, 
/**
 * Which column became which field.
 */
mapping: Array<Mapped>, 
/**
 * The columns of which nothing was stored.
 */
ignored: Array<string>, 
/**
 * How many rows the file had.
 */
rows?: number, 
/**
 * How many went in.
 */
added?: number, 
/**
 * How many were there already.
 */
known?: number, 
/**
 * How many could not be read.
 */
skipped?: number, 
/**
 * It was undone: its rows are not there.
 */
undone: boolean, 
/**
 * BLAKE3 of the file's bytes: the same file is known again.
 */
content?: string, };
