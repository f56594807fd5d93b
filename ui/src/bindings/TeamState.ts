// Made from the types of crates/room by `make bindings`.
/**
 * Where a fix team stands.
 */
export type TeamState = "chartered" | "finding" | "recommending" | "fixing" | "proving" | "proven" | "no_real_change" | "stopped";
