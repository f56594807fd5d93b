// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";

/**
 * A table some of whose rows wait.
 */
export type TrayImport = { 
/**
 * The import's id.
 */
import: string, 
/**
 * The file's name.
 */
file_name: string | null, 
/**
 * What its rows are.
 */
of: Kind, 
/**
 * How many rows went in.
 */
added: number, 
/**
 * How many rows could not be read.
 */
skipped: number, 
/**
 * How many rows have no stage yet.
 */
without_stage: number, 
/**
 * When it came.
 */
came_at: string | null, 
/**
 * "1,284 rows, 37 without a stage".
 */
words: string, };
