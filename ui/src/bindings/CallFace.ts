// Made from the types of crates/room by `make bindings`.
/**
 * A call as it hangs.
 */
export type CallFace = { 
/**
 * The call's id.
 */
call: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its length in milliseconds.
 */
length_ms: number, 
/**
 * About 120 heights of its waveform, 0-1; empty until it is drawn.
 */
peaks: Array<number>, 
/**
 * May be played to the room.
 */
on_wall: boolean, };
