// Made from the types of crates/room by `make bindings`.
import type { Stands } from "./Stands";

/**
 * How an earlier commitment stands when a session opens.
 */
export type Standing = { 
/**
 * Which commitment.
 */
commitment: string, 
/**
 * In which session.
 */
session: string, 
/**
 * How it stands.
 */
standing: Stands, 
/**
 * Why.
 */
reason?: string, 
/**
 * It was spoken to.
 */
spoken: boolean, };
