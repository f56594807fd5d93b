// Made from the types of crates/room by `make bindings`.
/**
 * How customers came.
 */
export type Origin = "sent" | "returned" | "bought";
