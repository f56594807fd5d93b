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
 * What they are called among colleagues: the name's first word.
 */
first_name: string, 
/**
 * What they do.
 */
role: string | null, 
/**
 * Where they belong.
 */
silo: string, };
