// Made from the types of crates/room by `make bindings`.
/**
 * Somebody of the company.
 */
export type Person = { 
/**
 * Their name.
 */
name: string, 
/**
 * What they do.
 */
role?: string, 
/**
 * Where they belong.
 */
silo: string, };
