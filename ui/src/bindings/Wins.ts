// Made from the types of crates/room by `make bindings`.
import type { WinFace } from "./WinFace";

/**
 * What customers feel now.
 */
export type Wins = { 
/**
 * The wins that hang, newest first: the first one hangs under the lamp.
 */
wins: Array<WinFace>, 
/**
 * How many of them were proven.
 */
proven: number, 
/**
 * What their let-downs cost a year, in the room's currency; none where nobody knows.
 */
stays_a_year: number | null, 
/**
 * ISO 4217; empty: not known.
 */
currency: string, 
/**
 * BCP 47.
 */
language: string, };
