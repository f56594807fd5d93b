// Made from the types of crates/room by `make bindings`.
import type { PersonFace } from "./PersonFace";

/**
 * Somebody who could be in the room.
 */
export type Attendee = { 
/**
 * Who.
 */
person: PersonFace, 
/**
 * They are.
 */
present: boolean, 
/**
 * They stand on the session's list.
 */
expected: boolean, };
