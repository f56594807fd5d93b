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
 * "Promise Date team".
 */
name: string, 
/**
 * "12 days late", "reports today".
 */
stands: string | null, 
/**
 * It is late.
 */
late: boolean, };
