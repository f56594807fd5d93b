// Made from the types of crates/room by `make bindings`.
/**
 * How much of what customers said may be quoted in the room.
 */
export type Quotable = { 
/**
 * How many complaints have words.
 */
said: number, 
/**
 * Of how many a person said that they may be quoted.
 */
quotable: number, };
