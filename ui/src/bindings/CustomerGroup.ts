// Made from the types of crates/room by `make bindings`.
/**
 * Whom a room is about.
 */
export type CustomerGroup = { 
/**
 * Its name.
 */
name: string, 
/**
 * Who they are.
 */
description?: string, };
