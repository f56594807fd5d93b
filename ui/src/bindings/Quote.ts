// Made from the types of crates/room by `make bindings`.
/**
 * A quote, read by a person.
 */
export type Quote = { 
/**
 * The complaint's id.
 */
complaint: string, 
/**
 * The customer's words.
 */
words: string, 
/**
 * Phone, web form…
 */
channel: string | null, 
/**
 * The day.
 */
received_on: string | null, };
