// Made from the types of crates/room by `make bindings`.
/**
 * How often the leadership meets.
 */
export type Rhythm = "monthly" | "quarterly";
