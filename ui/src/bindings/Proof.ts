// Made from the types of crates/room by `make bindings`.
import type { Tick } from "./Tick";
import type { Verdict } from "./Verdict";

/**
 * A verdict with what it rests on.
 */
export type Proof = { 
/**
 * What it comes to.
 */
verdict: Verdict, 
/**
 * "Real change", "No real change", "Too early to say until 1 January 2027".
 */
headline: string, 
/**
 * Did the measure leave its old limits for the better?
 */
measure: Tick, 
/**
 * Did the complaints in the let-down's scope fall?
 */
complaints: Tick, };
