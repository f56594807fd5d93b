// Made from the types of crates/room by `make bindings`.
/**
 * A column that became a field.
 */
export type Mapped = { 
/**
 * The field.
 */
field: string, 
/**
 * The column's name in the file.
 */
column: string, };
