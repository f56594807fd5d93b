// Made from the types of crates/room by `make bindings`.
import type { Rating } from "./Rating";
import type { Stickers } from "./Stickers";

/**
 * What stands on a ballot.
 */
export type BallotContent = Array<Stickers> | Rating;
