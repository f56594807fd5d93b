// Made from the types of crates/room by `make bindings`.
import type { CueFace } from "./CueFace";
import type { ItemKind } from "./ItemKind";

/**
 * A part of the session.
 */
export type ItemFace = { 
/**
 * What happens.
 */
kind: ItemKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * How long it may take.
 */
minutes: number, 
/**
 * The facilitator's own words.
 */
note: string | null, 
/**
 * What is lined up.
 */
cues: Array<CueFace>, };
