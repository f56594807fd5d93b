// Made from the types of crates/room by `make bindings`.
/**
 * A part worth playing.
 */
export type Clip = { 
/**
 * From, in milliseconds.
 */
from: number, 
/**
 * To, in milliseconds.
 */
to: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its place among the clips.
 */
position?: number | null, };
