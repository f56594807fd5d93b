// Made from the types of crates/room by `make bindings`.
import type { Ref } from "./Ref";

/**
 * Something lined up.
 */
export type CueFace = { 
/**
 * What.
 */
what: Ref, 
/**
 * What it is called.
 */
title: string, 
/**
 * "bleeped, consent to March 2027", "name masked", "no consent on file".
 */
words: string, 
/**
 * It may be shown to the room.
 */
on_wall: boolean, 
/**
 * From, in milliseconds, for a call.
 */
from: number | null, 
/**
 * To, in milliseconds, for a call.
 */
to: number | null, 
/**
 * A call's length in milliseconds.
 */
length_ms: number | null, 
/**
 * Where it hangs first.
 */
stage: string | null, };
