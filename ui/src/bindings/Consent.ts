// Made from the types of crates/room by `make bindings`.
/**
 * Whether the customer allowed a call to be played.
 */
export type Consent = "given" | "refused" | "not_asked";
