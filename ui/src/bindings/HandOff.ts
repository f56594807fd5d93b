// Made from the types of crates/room by `make bindings`.
/**
 * Where one silo passes the customer to another.
 */
export type HandOff = { 
/**
 * In which stage.
 */
stage: string, 
/**
 * Who gives.
 */
gives: string, 
/**
 * Who receives.
 */
receives: string, 
/**
 * What is agreed.
 */
agreed?: string, 
/**
 * What goes wrong.
 */
goes_wrong?: string, };
