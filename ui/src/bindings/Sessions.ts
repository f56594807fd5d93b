// Made from the types of crates/room by `make bindings`.
import type { SessionFace } from "./SessionFace";

/**
 * All sessions, newest first.
 */
export type Sessions = { 
/**
 * All of them.
 */
sessions: Array<SessionFace>, 
/**
 * The one that runs.
 */
running: string | null, 
/**
 * The next one that was not started.
 */
next: string | null, 
/**
 * How many days until the next; 0 on its day and after.
 */
next_in_days: number | null, };
