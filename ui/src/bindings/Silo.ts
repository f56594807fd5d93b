// Made from the types of crates/room by `make bindings`.
/**
 * A department.
 */
export type Silo = { 
/**
 * Its name.
 */
name: string, 
/**
 * `#rrggbb`, one of the room's five category colours.
 */
colour?: string, 
/**
 * Who leads it.
 */
head?: string, };
