// Made from the types of crates/room by `make bindings`.
/**
 * A commitment on its hook.
 */
export type Hook = { 
/**
 * The commitment's id.
 */
commitment: string, 
/**
 * What is promised.
 */
promise: string, 
/**
 * The silos behind it.
 */
silos: Array<string>, 
/**
 * The day of the session in which it was promised.
 */
since: string, 
/**
 * How far its paper has yellowed: full quarters of a year since.
 */
age: number, 
/**
 * It has a fix team.
 */
has_team: boolean, };
