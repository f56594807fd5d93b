// Made from the types of crates/room by `make bindings`.
import type { Rendering } from "./Rendering";

/**
 * One sheet of paper as it hangs.
 */
export type PaperFace = { 
/**
 * The artifact's id; its turn on the wall follows from it.
 */
artifact: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Somebody, or its file, named it; else its title says only its day.
 */
named: boolean, 
/**
 * The first page that may be shown; none while it is still being made, or hidden.
 */
rendering: Rendering | null, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * How many remarks stand on it.
 */
remarks: number, 
/**
 * When it was seen.
 */
seen_on: string, 
/**
 * Somebody, or its file, said when; else it is only the day on which it came in.
 */
dated: boolean, 
/**
 * How many months old, once it is stale.
 */
stale_months: number | null, 
/**
 * The moment under which it hangs.
 */
moment: string | null, 
/**
 * The pin by which it hangs here.
 */
pin: string | null, 
/**
 * May be on the projector. The wall only ever hears `true`.
 */
on_wall: boolean, };
