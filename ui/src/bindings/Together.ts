// Made from the types of crates/room by `make bindings`.
/**
 * What several readings of one period make, as where each is of one shop or of five minutes.
 */
export type Together = "mean" | "sum";
