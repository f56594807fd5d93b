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
silo: string, 
/**
 * They were purged, and are named by what stays: nothing but their department is known any more.
 */
removed: boolean, };
