// Made from the types of crates/room by `make bindings`.
import type { MeasureLine } from "./MeasureLine";
import type { Stands } from "./Stands";

/**
 * One commitment on its hook.
 */
export type PromiseFace = { 
/**
 * The commitment's id.
 */
commitment: string, 
/**
 * The let-down, in the customer's words.
 */
statement: string, 
/**
 * What was promised.
 */
promise: string, 
/**
 * The fix team's id.
 */
team: string | null, 
/**
 * The fix team's name; none: no team yet.
 */
team_name: string | null, 
/**
 * The day of the session in which it was promised.
 */
since: string, 
/**
 * How far its paper has yellowed: full quarters of a year since.
 */
age: number, 
/**
 * What shows it.
 */
measure: MeasureLine | null, 
/**
 * How it stands: as was said in this session, or else as the room's dates have it.
 */
standing: Stands, 
/**
 * Somebody said, or prepared to say, how it stands.
 */
said: boolean, 
/**
 * "Kept", "On track", "12 days late", "Broken"; where nobody said anything "Not due yet" or "No team yet".
 */
words: string, 
/**
 * Why; until somebody said it, what the room knows ("reports on 11 November").
 */
reason: string | null, 
/**
 * It was spoken to in this session.
 */
spoken: boolean, };
