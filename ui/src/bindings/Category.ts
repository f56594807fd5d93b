// Made from the types of crates/room by `make bindings`.
/**
 * What complaints are about: one list for the whole company.
 */
export type Category = { 
/**
 * Its name.
 */
name: string, 
/**
 * Which of the five category colours, 1-5; unset: among "other".
 */
colour_slot?: number, 
/**
 * The wider category.
 */
parent?: string, };
