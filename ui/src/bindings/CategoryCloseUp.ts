// Made from the types of crates/room by `make bindings`.
import type { Quote } from "./Quote";
import type { Xmr } from "./Xmr";

/**
 * All complaints of a category at a stage, near.
 */
export type CategoryCloseUp = { 
/**
 * The category's name.
 */
name: string, 
/**
 * Its colour, 1-5.
 */
colour_slot: number | null, 
/**
 * The stage's name.
 */
stage_name: string, 
/**
 * The stage's paint, 0-4.
 */
paint: number, 
/**
 * What its figures are counted in.
 */
words: string, 
/**
 * Its months.
 */
chart: Xmr, 
/**
 * How many were counted.
 */
n: number, 
/**
 * Quotes, newest first.
 */
quotes: Array<Quote>, 
/**
 * How many quotes there are in all.
 */
quotes_in_all: number, };
