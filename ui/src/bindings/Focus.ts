// Made from the types of crates/room by `make bindings`.
/**
 * This quarter's one sentence: the lamp hangs at its moment.
 */
export type Focus = { 
/**
 * The sentence.
 */
statement: string, 
/**
 * The moment.
 */
moment?: string, 
/**
 * From.
 */
from?: string, 
/**
 * Until.
 */
until?: string, };
