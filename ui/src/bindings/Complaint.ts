// Made from the types of crates/room by `make bindings`.
/**
 * One customer's words, or a count of unwritten ones.
 */
export type Complaint = { 
/**
 * The day.
 */
received_on?: string, 
/**
 * What the customer said. The wall sees it only where `quotable`.
 */
words?: string, 
/**
 * A person read it and it names nobody.
 */
quotable: boolean, 
/**
 * Where it was heard.
 */
post?: string, 
/**
 * Web, phone, post…
 */
channel?: string, 
/**
 * What it was about.
 */
product?: string, 
/**
 * Where it happened.
 */
place?: string, 
/**
 * Whose words.
 */
customer_group?: string, 
/**
 * What it is about.
 */
category?: string, 
/**
 * Where along the journey.
 */
stage?: string, 
/**
 * And at which moment.
 */
moment?: string, 
/**
 * How many it stands for; unset: 1.
 */
count?: number, 
/**
 * We asked for it.
 */
solicited: boolean, 
/**
 * The survey it came with.
 */
survey?: string, 
/**
 * A keyed hash of the source's own number: the same row is known again.
 */
external_key?: string, 
/**
 * The day it was answered.
 */
answered_on?: string, 
/**
 * Who answered.
 */
answered_by?: string, 
/**
 * The table it came with.
 */
import?: string, };
