// Made from the types of crates/room by `make bindings`.
import type { AgendaItem } from "./AgendaItem";

/**
 * A template of a session, as records so that each company has its own.
 */
export type Agenda = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its items in order.
 */
items: Array<AgendaItem>, };
