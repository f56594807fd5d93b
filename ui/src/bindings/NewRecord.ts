// Made from the types of crates/room by `make bindings`.
import type { FieldsOf } from "./FieldsOf";
import type { Kind } from "./Kind";

/**
 * A record that is added. Its id may be left out.
 */
export type NewRecord = { [K in Kind]: { kind: K, id?: string } & FieldsOf[K] }[Kind];
