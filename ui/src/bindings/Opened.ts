// Made from the types of crates/room by `make bindings`.
import type { BallotAbout } from "./BallotAbout";

/**
 * A vote that was opened; it cannot be closed again.
 */
export type Opened = { 
/**
 * About what.
 */
about: BallotAbout, 
/**
 * When.
 */
at: string, };
