// Made from the types of crates/room by `make bindings`.
/**
 * Who may be shown a thing.
 */
export type ClearedFor = "nobody" | "leadership" | "staff";
