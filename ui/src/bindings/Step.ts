// Made from the types of crates/room by `make bindings`.
/**
 * A step, as the log lists it.
 */
export type Step = { 
/**
 * Its number.
 */
seq: number, 
/**
 * What a person calls it.
 */
name: string, 
/**
 * Who made it.
 */
source: string, 
/**
 * When.
 */
at: string, 
/**
 * It was undone.
 */
undone: boolean, };
