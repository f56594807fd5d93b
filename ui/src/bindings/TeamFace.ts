// Made from the types of crates/room by `make bindings`.
/**
 * A fix team beside its moment.
 */
export type TeamFace = { 
/**
 * The fix team's id.
 */
team: string, 
/**
 * "Promise Date team, 12 days late".
 */
words: string, 
/**
 * It is late.
 */
late: boolean, };
