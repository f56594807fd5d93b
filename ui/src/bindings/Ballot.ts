// Made from the types of crates/room by `make bindings`.
import type { BallotAbout } from "./BallotAbout";
import type { BallotContent } from "./BallotContent";

/**
 * One blind answer. Nobody can read it before its vote is opened, and never when or by whom it was given.
 */
export type Ballot = { 
/**
 * In which session.
 */
session: string, 
/**
 * About what.
 */
about: BallotAbout, 
/**
 * The answer: for let-downs a list of `{let_down, stickers}`, for a rating `{score, word}`.
 */
content: BallotContent, };
