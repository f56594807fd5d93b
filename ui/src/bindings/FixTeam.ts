// Made from the types of crates/room by `make bindings`.
import type { TeamState } from "./TeamState";

/**
 * The cross-functional team of one commitment, and its charter.
 */
export type FixTeam = { 
/**
 * Which commitment.
 */
commitment: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it promises, in the customer's words.
 */
promise?: string, 
/**
 * Who leads.
 */
lead?: string, 
/**
 * Who backs it; does not count for silos.
 */
sponsor?: string, 
/**
 * Who works in it; they and the lead count for silos.
 */
members: Array<string>, 
/**
 * Which moment.
 */
moment?: string, 
/**
 * The measure that all its silos share.
 */
measure?: string, 
/**
 * Where it starts.
 */
baseline?: number, 
/**
 * Where it should end.
 */
target?: number, 
/**
 * By when.
 */
target_by?: string, 
/**
 * The hand-off that fails.
 */
hand_off?: string, 
/**
 * Its next report.
 */
reports_on?: string, 
/**
 * When its charter was signed.
 */
signed_on?: string, 
/**
 * What was put right afterwards.
 */
amendments: Array<string>, 
/**
 * Where it stands; unset: chartered.
 */
state?: TeamState, 
/**
 * When its fix went live.
 */
fixed_on?: string, };
