// Made from the types of crates/room by `make bindings`.
import type { DecisionLine } from "./DecisionLine";
import type { RatingFace } from "./RatingFace";

/**
 * What a session decided.
 */
export type DecisionLog = { 
/**
 * The session that runs, or else the last one.
 */
session: string | null, 
/**
 * Its day.
 */
held_on: string | null, 
/**
 * In order.
 */
decisions: Array<DecisionLine>, 
/**
 * How many have rated the session.
 */
rated: number, 
/**
 * How many are in the room.
 */
present: number, 
/**
 * The rating; none before its ballots are opened.
 */
rating: RatingFace | null, 
/**
 * When the leadership meets again.
 */
next_on: string | null, };
