// Made from the types of crates/room by `make bindings`.
import type { Basis } from "./Basis";
import type { Missed } from "./Missed";
import type { State } from "./State";

/**
 * A touch point within a stage.
 */
export type Moment = { 
/**
 * Its stage.
 */
stage: string, 
/**
 * Its place within the stage, from 1.
 */
position?: number, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * A second line under the name.
 */
second_line?: string, 
/**
 * Where it happens.
 */
channels: Array<string>, 
/**
 * How it stands; unset: not judged.
 */
state?: State, 
/**
 * One of the few that matter most.
 */
of_truth: boolean, 
/**
 * Obvious, or easily missed.
 */
missed?: Missed, 
/**
 * Who owns it.
 */
owner?: string, 
/**
 * Who works on it.
 */
silos: Array<string>, 
/**
 * What "SCORE!" means here, one sentence.
 */
score_sentence?: string, 
/**
 * The measure that all silos share here.
 */
score_measure?: string, 
/**
 * What it should reach.
 */
score_target?: number, 
/**
 * What customers want here.
 */
expectation?: string, 
/**
 * Asked, or assumed.
 */
expectation_basis?: Basis, 
/**
 * When they were asked.
 */
asked_when?: string, 
/**
 * How many were asked.
 */
asked_n?: number, };
