// Made from the types of crates/room by `make bindings`.
/**
 * Complaints of one category that came with a table and hang at no stage.
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
 * How many rows.
 */
rows: number, };
