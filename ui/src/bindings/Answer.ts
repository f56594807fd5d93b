// Made from the types of crates/room by `make bindings`.
/**
 * What a sponsor answers.
 */
export type Answer = "accept" | "revise" | "resource" | "stop";
