// Made from the types of crates/room by `make bindings`.
import type { Quote } from "./Quote";

/**
 * What customers said at a stage.
 */
export type QuotesOfStage = { 
/**
 * The stage's id.
 */
stage: string, 
/**
 * In the customer's words.
 */
stage_name: string, 
/**
 * Its paint, 0-4.
 */
paint: number, 
/**
 * Up to 48: pinned ones first, then the newest.
 */
quotes: Array<Quote>, 
/**
 * How many there are in all.
 */
quotes_in_all: number, };
