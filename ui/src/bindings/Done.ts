// Made from the types of crates/room by `make bindings`.
import type { AnyRecord } from "./AnyRecord";
import type { Kind } from "./Kind";
import type { Ref } from "./Ref";

/**
 * What a step did.
 */
export type Done = { 
/**
 * The step's number; the last one's where nothing changed.
 */
step: number, 
/**
 * What a person calls it ("Pin 'Packing slip'").
 */
name: string, 
/**
 * Records as they are now: in the order of the edits, then what they brought with them.
 */
put: Array<AnyRecord>, 
/**
 * What is gone.
 */
removed: Array<Ref>, 
/**
 * What could not be done of it, each in a sentence: of an undo or redo what it could not put back, of a purge where
 * traces may be left.
 */
left?: Array<string>, 
/**
 * The kinds of which something changed, rows of a table included: what whoever shows them asks again.
 */
stale: Array<Kind>, 
/**
 * How many records it changed alike, which do not stand in `put`: rows of a table that were placed.
 */
alike?: number, };
