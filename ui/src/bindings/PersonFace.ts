// Made from the types of crates/room by `make bindings`.
/**
 * Somebody of the company.
 */
export type PersonFace = { 
/**
 * The person's id.
 */
person: string, 
/**
 * Their whole name.
 */
name: string, 
/**
 * What they do.
 */
role: string | null, 
/**
 * Where they belong.
 */
silo: string, };
