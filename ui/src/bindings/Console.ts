// Made from the types of crates/room by `make bindings`.
import type { Attendee } from "./Attendee";
import type { ConsoleSession } from "./ConsoleSession";
import type { Hooks } from "./Hooks";
import type { ItemFace } from "./ItemFace";
import type { NoteLine } from "./NoteLine";
import type { ParkedLine } from "./ParkedLine";
import type { VoteCount } from "./VoteCount";
import type { WalkStage } from "./WalkStage";

/**
 * All that the facilitator has beside what is up.
 */
export type Console = { 
/**
 * The session that runs, or else the next one; none: there is none to prepare.
 */
session: ConsoleSession | null, 
/**
 * Its items in order.
 */
agenda: Array<ItemFace>, 
/**
 * The stages in order, for the walk.
 */
walk: Array<WalkStage>, 
/**
 * Ballots on let-downs.
 */
vote: VoteCount, 
/**
 * Ballots on the session.
 */
rating: VoteCount, 
/**
 * What the room carries.
 */
hooks: Hooks, 
/**
 * Earlier commitments that are still to be spoken to before anything new is promised.
 */
unspoken: Array<string>, 
/**
 * What is put off.
 */
parking_lot: Array<ParkedLine>, 
/**
 * What someone does, out of this session.
 */
actions: Array<ParkedLine>, 
/**
 * The facilitator's own words, oldest first.
 */
notes: Array<NoteLine>, 
/**
 * Everybody who could be in the room.
 */
attendance: Array<Attendee>, 
/**
 * The newest step: "Kept, step 1,184".
 */
step: number, };
