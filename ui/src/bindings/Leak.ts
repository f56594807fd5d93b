// Made from the types of crates/room by `make bindings`.
/**
 * Customers who leave at a stage.
 */
export type Leak = { 
/**
 * How many left in the last year; none: not counted.
 */
customers: number | null, 
/**
 * What they were worth a year, in the room's currency; none: nobody said.
 */
worth_a_year: number | null, 
/**
 * Some stage of the room leaks a million or more, so that all are written in millions: 0.1m beside 1.9m.
 */
in_millions: boolean, 
/**
 * Drawn large.
 */
large: boolean, };
