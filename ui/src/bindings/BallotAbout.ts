// Made from the types of crates/room by `make bindings`.
/**
 * What a ballot answers.
 */
export type BallotAbout = "let_downs" | "rating" | "readiness" | "stages";
