// Made from the types of crates/room by `make bindings`.
/**
 * How easily a moment is seen from inside.
 */
export type Missed = "obvious" | "easily_missed";
