// Made from the types of crates/room by `make bindings`.
import type { PaintPeriod } from "./PaintPeriod";

/**
 * The room itself: one record in each room.
 */
export type TheRoom = { 
/**
 * What the room is called.
 */
name: string, 
/**
 * Whose room it is.
 */
company: string, 
/**
 * Whom it is about.
 */
customers?: string, 
/**
 * 1-12; unset: January.
 */
first_month_of_year?: number, 
/**
 * ISO 4217 code; unset: money is told without one.
 */
currency?: string, 
/**
 * BCP 47 tag; unset: en-GB.
 */
language?: string, 
/**
 * How many commitments may be open at a time.
 */
commitment_cap?: number, 
/**
 * How many moments of truth there may be.
 */
moment_cap?: number, 
/**
 * The four steps of the paint: complaints per 1,000 customers.
 */
paint_steps: Array<number>, 
/**
 * The paint looks at the last full month or quarter.
 */
paint_period?: PaintPeriod, 
/**
 * Under this many customers a rate is not said.
 */
too_few_base?: number, 
/**
 * From this worth a year a leak is drawn large.
 */
leak_large?: number, 
/**
 * Metres from the wall to the farthest seat.
 */
farthest_seat_m?: number, 
/**
 * Metres from the picture's lower to its upper edge.
 */
picture_height_m?: number, };
