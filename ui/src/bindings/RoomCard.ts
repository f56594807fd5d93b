// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";
import type { StageCard } from "./StageCard";

/**
 * What is in a room.
 */
export type RoomCard = { 
/**
 * The room's name; none before it has one.
 */
name: string | null, 
/**
 * Whose room it is.
 */
company: string | null, 
/**
 * The newest step.
 */
step: number, 
/**
 * How many records of each kind there are.
 */
counts: { [key in Kind]?: number }, 
/**
 * The stages in order.
 */
stages: Array<StageCard>, };
