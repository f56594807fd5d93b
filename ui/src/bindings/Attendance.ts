// Made from the types of crates/room by `make bindings`.
/**
 * Who was there.
 */
export type Attendance = { 
/**
 * Who.
 */
person: string, 
/**
 * They were.
 */
present: boolean, };
