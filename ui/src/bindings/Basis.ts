// Made from the types of crates/room by `make bindings`.
/**
 * How we know what customers expect.
 */
export type Basis = "asked" | "assumed";
