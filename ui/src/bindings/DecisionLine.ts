// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * One decision.
 */
export type DecisionLine = { 
/**
 * Its id: a decision's, or that of the commitment, fix team or report that holds it.
 */
of: Ref, 
/**
 * Its number in the log, from 1.
 */
number: number, 
/**
 * What was decided.
 */
words: string, 
/**
 * Who answers for it.
 */
who: string | null, 
/**
 * When its team reports next.
 */
reports_on: string | null, 
/**
 * By when: the day of its target, or the day that was promised.
 */
by: string | null, };
