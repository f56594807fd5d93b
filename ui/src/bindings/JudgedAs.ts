// Made from the types of crates/room by `make bindings`.
/**
 * What a proof came to.
 */
export type JudgedAs = "proven" | "no_real_change" | "too_early";
