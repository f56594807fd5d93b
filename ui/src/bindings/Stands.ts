// Made from the types of crates/room by `make bindings`.
/**
 * How an earlier commitment stands.
 */
export type Stands = "kept" | "on_its_way" | "late" | "broken";
