// Made from the types of crates/room by `make bindings`.
/**
 * Which way is better.
 */
export type Better = "up" | "down";
