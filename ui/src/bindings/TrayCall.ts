// Made from the types of crates/room by `make bindings`.
/**
 * A call without a pin.
 */
export type TrayCall = { 
/**
 * The call's id.
 */
call: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The day.
 */
recorded_on: string, 
/**
 * When it came.
 */
came_at: string | null, 
/**
 * Its length in milliseconds.
 */
length_ms: number | null, 
/**
 * Why the room cannot hear it: "Not on the projector yet: no consent on file"; none: it can be played there.
 */
trouble: string | null, };
