// Made from the types of crates/room by `make bindings`.
import type { Hooks } from "./Hooks";
import type { LetDownLine } from "./LetDownLine";

/**
 * The let-downs that may be chosen, and the hooks.
 */
export type Decide = { 
/**
 * The session that runs, or else the next one.
 */
session: string | null, 
/**
 * The votes were opened; until then nobody sees a sticker.
 */
opened: boolean, 
/**
 * How many have voted.
 */
voted: number, 
/**
 * How many are in the room.
 */
present: number, 
/**
 * How many stickers each has.
 */
stickers_each: number, 
/**
 * In the order of votes once they are opened, before that as they were noted.
 */
let_downs: Array<LetDownLine>, 
/**
 * What the room carries.
 */
hooks: Hooks, 
/**
 * ISO 4217; empty: not known.
 */
currency: string, 
/**
 * BCP 47.
 */
language: string, };
