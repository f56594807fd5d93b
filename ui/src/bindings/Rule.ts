// Made from the types of crates/room by `make bindings`.
/**
 * How rows find their stage and category.
 */
export type Rule = { 
/**
 * For one listening post only.
 */
post?: string, 
/**
 * Words that must be there.
 */
when: string, 
/**
 * The stage it gives.
 */
stage?: string, 
/**
 * The moment it gives.
 */
moment?: string, 
/**
 * The category it gives.
 */
category?: string, 
/**
 * Its place in the order of trying.
 */
position?: number, };
