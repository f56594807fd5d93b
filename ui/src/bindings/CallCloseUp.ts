// Made from the types of crates/room by `make bindings`.
import type { Line } from "./Line";
import type { MomentFace } from "./MomentFace";
import type { Span } from "./Span";

/**
 * A call, near.
 */
export type CallCloseUp = { 
/**
 * The call's id.
 */
call: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The stage where it hangs first.
 */
stage_name: string | null, 
/**
 * The moment under which it hangs.
 */
moment: MomentFace | null, 
/**
 * Who the customer is, without a name.
 */
about_customer: string | null, 
/**
 * Phone, shop…
 */
channel: string | null, 
/**
 * The day, where somebody named it.
 */
recorded_on: string | null, 
/**
 * Its length in milliseconds.
 */
length_ms: number, 
/**
 * What is said; what is bleeped stands as runs of █.
 */
transcript: Array<Line>, 
/**
 * When the customer waited.
 */
holds: Array<Span>, 
/**
 * What is silenced.
 */
bleeps: Array<Span>, 
/**
 * About 180 heights of its waveform, 0-1; empty until it is drawn.
 */
peaks: Array<number>, 
/**
 * May be played to the room.
 */
on_wall: boolean, };
