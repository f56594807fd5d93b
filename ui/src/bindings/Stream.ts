// Made from the types of crates/room by `make bindings`.
/**
 * The floor: customers from a year ago to now.
 */
export type Stream = { 
/**
 * Customers when the year began.
 */
opening: number, 
/**
 * Those of them who still buy.
 */
still: number, 
/**
 * The day on which the year began.
 */
since: string, };
