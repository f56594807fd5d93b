// Made from the types of crates/room by `make bindings`.
import type { State } from "./State";
import type { TeamFace } from "./TeamFace";

/**
 * Where a moment stands, small.
 */
export type MomentFace = { 
/**
 * The moment's id.
 */
moment: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * A second line.
 */
second_line: string | null, 
/**
 * How it stands.
 */
state: State, 
/**
 * One of the few that matter most.
 */
of_truth: boolean, 
/**
 * The lamp hangs here.
 */
lamp: boolean, 
/**
 * The fix team that works on it.
 */
team: TeamFace | null, };
