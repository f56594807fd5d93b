// Made from the types of crates/room by `make bindings`.
/**
 * A source of feedback. When it was last heard is derived from its complaints.
 */
export type ListeningPost = { 
/**
 * Its name.
 */
name: string, 
/**
 * Where it listens.
 */
channel?: string, 
/**
 * Who runs it.
 */
silo?: string, 
/**
 * How often it should be heard.
 */
cadence_days?: number, };
