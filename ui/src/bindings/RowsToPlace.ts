// Made from the types of crates/room by `make bindings`.
/**
 * Complaints of one category that came with a table and hang in one place.
 */
export type RowsToPlace = { 
/**
 * The category; none for rows that name none.
 */
category: string | null, 
/**
 * What it is called.
 */
name: string | null, 
/**
 * The stage at which they hang; none of those that wait for one.
 */
stage: string | null, 
/**
 * How many rows.
 */
rows: number, };
