// Made from the types of crates/room by `make bindings`.
/**
 * One of the two things that must hold.
 */
export type JudgedBy = { 
/**
 * It held.
 */
holds: boolean, 
/**
 * What was seen, in one line.
 */
words: string, 
/**
 * The mean before the fix.
 */
before?: number | null, 
/**
 * The mean since the fix.
 */
since?: number | null, };
