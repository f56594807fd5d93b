// Made from the types of crates/room by `make bindings`.
/**
 * Where one silo passes the customer to another.
 */
export type HandOffFace = { 
/**
 * The hand-off's id.
 */
hand_off: string, 
/**
 * The name of the silo that gives.
 */
gives: string, 
/**
 * The name of the silo that receives.
 */
receives: string, 
/**
 * What goes wrong.
 */
goes_wrong: string | null, };
