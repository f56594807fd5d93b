// Made from the types of crates/room by `make bindings`.
/**
 * How often a series is read.
 */
export type Cadence = "days" | "weeks" | "months" | "quarters" | "years" | "irregular";
