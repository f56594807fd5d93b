// Made from the types of crates/room by `make bindings`.
/**
 * How a moment stands.
 */
export type State = "broken" | "reliable" | "differentiating" | "not_judged";
