// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";
import type { Stop } from "./Stop";

/**
 * Something that was found.
 */
export type Hit = { 
/**
 * What a person calls it.
 */
title: string, 
/**
 * The words around, what was looked for between ⟦ and ⟧.
 */
words: string, 
/**
 * Where in a recording, in milliseconds.
 */
at_ms: number | null, 
/**
 * Where on the walls it is shown; none of what only curators see.
 */
stop: Stop | null, 
/**
 * What it is.
 */
kind: Kind, 
/**
 * Which one.
 */
id: string, };
