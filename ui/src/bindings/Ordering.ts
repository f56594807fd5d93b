// Made from the types of crates/room by `make bindings`.
/**
 * What becomes of the order in which a result has its answers: said so that two quick wishes do not undo one another.
 */
export type Ordering = { "answers": Array<string> } | { "raise": string } | "reverse";
