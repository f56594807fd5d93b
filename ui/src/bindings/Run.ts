// Made from the types of crates/room by `make bindings`.
import type { Judgement } from "./Judgement";
import type { Side } from "./Side";

/**
 * Eight or more readings in a row on one side of the mean.
 */
export type Run = { 
/**
 * Its first reading, counted from 0.
 */
first: number, 
/**
 * Its last reading, counted from 0.
 */
last: number, 
/**
 * How many readings make it; those that lie on the mean are not counted.
 */
length: number, 
/**
 * Where they lie.
 */
side: Side, 
/**
 * Whether that is better or worse.
 */
judgement: Judgement, 
/**
 * For the bracket under it: "12 months in a row below usual".
 */
words: string, };
