// Made from the types of crates/room by `make bindings`.
/**
 * How a commitment ended.
 */
export type Outcome = "open" | "kept" | "stopped" | "let_go" | "taken_up_again";
