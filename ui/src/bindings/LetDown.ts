// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * An area in which we let customers down.
 */
export type LetDown = { 
/**
 * In the customer's words.
 */
statement: string, 
/**
 * Where along the journey; a new one names it, and it stays when the stage goes.
 */
stage?: string, 
/**
 * And at which moment.
 */
moment?: string, 
/**
 * Its scope: the categories that its complaints have.
 */
categories: Array<string>, 
/**
 * The silos behind it; two before it may be chosen.
 */
silos: Array<string>, 
/**
 * What shows it.
 */
evidence: Array<Ref>, 
/**
 * What it costs a year, in the room's currency.
 */
worth_a_year?: number, 
/**
 * Where that figure comes from.
 */
worth_source?: string, 
/**
 * An earlier one that came back.
 */
repeats?: string, 
/**
 * The session that noted it.
 */
noted_in?: string, };
