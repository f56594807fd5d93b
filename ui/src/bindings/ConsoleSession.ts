// Made from the types of crates/room by `make bindings`.
import type { Rhythm } from "./Rhythm";

/**
 * The session, for the console.
 */
export type ConsoleSession = { 
/**
 * Its id.
 */
session: string, 
/**
 * Monthly or quarterly.
 */
rhythm: Rhythm, 
/**
 * Its day.
 */
held_on: string, 
/**
 * How many days until its day, below 0 where that is past: it is overdue. None once it was started.
 */
in_days: number | null, 
/**
 * When it began.
 */
started_at: string | null, 
/**
 * When it ended.
 */
adjourned_at: string | null, 
/**
 * How many are in the room.
 */
present: number, 
/**
 * All its minutes together.
 */
minutes: number, 
/**
 * The next one.
 */
next_on: string | null, };
