// Made from the types of crates/room by `make bindings`.
/**
 * What limits say of one reading, or of a run.
 */
export type Judgement = "inside" | "better" | "worse";
