// Made from the types of crates/room by `make bindings`.
/**
 * What happens in a part of a session.
 */
export type ItemKind = "purpose" | "growth" | "commitments" | "walk" | "vote" | "choose" | "charter" | "report_outs" | "applause" | "decisions";
