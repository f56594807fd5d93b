// Made from the types of crates/room by `make bindings`.
/**
 * Stickers on one let-down.
 */
export type Stickers = { 
/**
 * Which.
 */
let_down: string, 
/**
 * How many.
 */
stickers: number, };
