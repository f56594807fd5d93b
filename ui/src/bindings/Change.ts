// Made from the types of crates/room by `make bindings`.
import type { FieldsOf } from "./FieldsOf";
import type { Kind } from "./Kind";

/**
 * Changes fields of a record; null clears one. `was`: what they held; where one no longer does, nothing is changed.
 */
export type Change = { [K in Kind]: { kind: K, id: string, fields: { [F in keyof FieldsOf[K]]?: FieldsOf[K][F] | null }, was?: { [F in keyof FieldsOf[K]]?: FieldsOf[K][F] | null } } }[Kind];
