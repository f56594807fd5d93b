// Made from the types of crates/room by `make bindings`.
/**
 * A point on a page: fractions of its width and height.
 */
export type Corner = { 
/**
 * From the left, 0-1.
 */
x: number, 
/**
 * From the top, 0-1.
 */
y: number, };
