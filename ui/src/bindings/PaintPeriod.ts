// Made from the types of crates/room by `make bindings`.
/**
 * Over which stretch the paint counts.
 */
export type PaintPeriod = "month" | "quarter";
