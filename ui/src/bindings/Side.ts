// Made from the types of crates/room by `make bindings`.
/**
 * A side of the mean, or of the limits.
 */
export type Side = "above" | "below";
