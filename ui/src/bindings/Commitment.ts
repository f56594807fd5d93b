// Made from the types of crates/room by `make bindings`.
import type { Outcome } from "./Outcome";

/**
 * A let-down that the leadership decided to fix.
 */
export type Commitment = { 
/**
 * In which session.
 */
session: string, 
/**
 * Which let-down.
 */
let_down: string, 
/**
 * What is promised.
 */
promise: string, 
/**
 * Who answers for it.
 */
lead?: string, 
/**
 * What shows it.
 */
measure?: string, 
/**
 * By when.
 */
due?: string, 
/**
 * How it ended; unset: open.
 */
outcome?: Outcome, 
/**
 * The commitment that took it up again.
 */
successor?: string, 
/**
 * When it ended.
 */
closed_on?: string, };
