// Made from the types of crates/room by `make bindings`.
import type { Stop } from "./Stop";

/**
 * What every window shows now.
 */
export type Up = { 
/**
 * Grows with every change.
 */
revision: number, 
/**
 * The session that runs.
 */
session: string | null, 
/**
 * The item of its agenda, from 0.
 */
item: number, 
/**
 * The stop.
 */
stop: Stop, 
/**
 * The wall is blank.
 */
blank: boolean, 
/**
 * The room is dark.
 */
dark: boolean, 
/**
 * When each item of the agenda first came up; none for those that did not yet.
 */
began: Array<string | null>, };
