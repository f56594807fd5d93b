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
 * How many days until the next; below 0 where its day is past: it is overdue.
 */
next_in_days: number | null, };
