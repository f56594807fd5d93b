// Made from the types of crates/room by `make bindings`.
/**
 * Ballots that are in. What stands on them is not told.
 */
export type VoteCount = { 
/**
 * How many are in.
 */
cast: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * The votes were opened.
 */
opened: boolean, };
