// Made from the types of crates/room by `make bindings`.
/**
 * An earlier commitment that nobody has spoken to in this session.
 */
export type ToDiscuss = { 
/**
 * The commitment's id.
 */
commitment: string, 
/**
 * Its let-down, in the customer's words.
 */
statement: string, };
