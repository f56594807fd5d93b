// Made from the types of crates/room by `make bindings`.
import type { AgendaItem } from "./AgendaItem";
import type { Attendance } from "./Attendance";
import type { Opened } from "./Opened";
import type { Rhythm } from "./Rhythm";

/**
 * One monthly or quarterly review.
 */
export type Session = { 
/**
 * Monthly or quarterly.
 */
rhythm: Rhythm, 
/**
 * The day.
 */
held_on: string, 
/**
 * Its items in order, with their cues.
 */
agenda: Array<AgendaItem>, 
/**
 * When it began.
 */
started_at?: string, 
/**
 * When it ended.
 */
adjourned_at?: string, 
/**
 * Who was there.
 */
attendance: Array<Attendance>, 
/**
 * How many stickers each has; unset: 3.
 */
stickers?: number, 
/**
 * Which votes were opened.
 */
opened: Array<Opened>, 
/**
 * The next one.
 */
next_on?: string, 
/**
 * What was put right afterwards.
 */
amendments: Array<string>, };
