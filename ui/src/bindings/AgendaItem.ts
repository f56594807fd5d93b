// Made from the types of crates/room by `make bindings`.
import type { Cue } from "./Cue";
import type { ItemKind } from "./ItemKind";

/**
 * A part of a session with its minutes.
 */
export type AgendaItem = { 
/**
 * What happens.
 */
kind: ItemKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * How long it may take.
 */
minutes: number, 
/**
 * The facilitator's own words; never on the wall.
 */
note?: string | null, 
/**
 * What is lined up for it.
 */
cues: Array<Cue>, };
