// Made from the types of crates/room by `make bindings`.
/**
 * A picture made from a page, with its masks burnt in: `room://localhost/wall/<hash>/<160|480|full>`.
 */
export type Rendering = { 
/**
 * BLAKE3 of its pixels.
 */
hash: string, 
/**
 * Pixels of the full rendering.
 */
width: number, 
/**
 * Pixels of the full rendering.
 */
height: number, };
