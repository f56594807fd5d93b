// Made from the types of crates/room by `make bindings`.
/**
 * The natural process limits: what this process does by itself lies between them.
 */
export type Limits = { 
/**
 * The lower one.
 */
lower: number, 
/**
 * The upper one.
 */
upper: number, };
