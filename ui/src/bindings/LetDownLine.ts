// Made from the types of crates/room by `make bindings`.
/**
 * One let-down.
 */
export type LetDownLine = { 
/**
 * The let-down's id.
 */
let_down: string, 
/**
 * Its number in the list, from 1.
 */
number: number, 
/**
 * In the customer's words.
 */
statement: string, 
/**
 * The stage's name.
 */
stage_name: string | null, 
/**
 * The silos behind it, by their ids: two may have one name.
 */
silos: Array<string>, 
/**
 * How many pieces of evidence show it.
 */
evidence: number, 
/**
 * Its stickers; none before the votes are opened.
 */
stickers: number | null, 
/**
 * What it costs a year, in the room's currency.
 */
worth_a_year: number | null, 
/**
 * Why it cannot be chosen: "one department only", "no evidence yet".
 */
locked: string | null, 
/**
 * The commitment that this session made of it.
 */
chosen: string | null, };
