// Made from the types of crates/room by `make bindings`.
/**
 * The floor: customers from a year ago to now, along all walls.
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
 * Those who are left where this wall begins. Who left and is counted at no stage leaves evenly along the way.
 */
enter: number, 
/**
 * Those who are left where this wall ends.
 */
leave: number, 
/**
 * The day on which the year began.
 */
since: string, };
