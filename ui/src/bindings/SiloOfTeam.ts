// Made from the types of crates/room by `make bindings`.
import type { PersonFace } from "./PersonFace";

/**
 * A silo and who of it works in the team.
 */
export type SiloOfTeam = { 
/**
 * The silo's id.
 */
silo: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `#rrggbb`.
 */
colour: string | null, 
/**
 * Who of it works in the team.
 */
members: Array<PersonFace>, };
