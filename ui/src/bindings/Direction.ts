// Made from the types of crates/room by `make bindings`.
/**
 * Which way customers went.
 */
export type Direction = "gained" | "lost" | "opening";
