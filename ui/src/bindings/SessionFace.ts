// Made from the types of crates/room by `make bindings`.
import type { Rhythm } from "./Rhythm";

/**
 * One session.
 */
export type SessionFace = { 
/**
 * The session's id.
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
 * When it began.
 */
started_at: string | null, 
/**
 * When it ended.
 */
adjourned_at: string | null, 
/**
 * How many were in the room.
 */
present: number, 
/**
 * How many let-downs were chosen.
 */
commitments: number, 
/**
 * How many decisions are in its log.
 */
decisions: number, };
