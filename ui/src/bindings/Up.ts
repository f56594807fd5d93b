// Made from the types of crates/room by `make bindings`.
import type { Stop } from "./Stop";
import type { Turn } from "./Turn";

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
 * Which items of the agenda had their turn, and from when; the last one has it still.
 */
turns: Array<Turn>, };
