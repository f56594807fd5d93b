// Made from the types of crates/room by `make bindings`.
import type { FieldsOf } from "./FieldsOf";
import type { Kind } from "./Kind";

/**
 * A record of any kind, as it is answered.
 */
export type AnyRecord = { [K in Kind]: { kind: K, id: string, made_at?: string, changed_at?: string } & FieldsOf[K] }[Kind];
