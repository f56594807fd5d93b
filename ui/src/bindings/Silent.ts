// Made from the types of crates/room by `make bindings`.
/**
 * A listening post that should have been heard.
 */
export type Silent = { 
/**
 * Its name.
 */
name: string, 
/**
 * For how many weeks.
 */
weeks: number, };
