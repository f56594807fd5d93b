// Made from the types of crates/room by `make bindings`.
/**
 * A rectangle on the turned page: fractions of its width and height.
 */
export type Rect = { 
/**
 * From the left, 0-1.
 */
x: number, 
/**
 * From the top, 0-1.
 */
y: number, 
/**
 * Width, 0-1.
 */
w: number, 
/**
 * Height, 0-1.
 */
h: number, };
