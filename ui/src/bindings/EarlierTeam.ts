// Made from the types of crates/room by `make bindings`.
/**
 * The team of such a promise.
 */
export type EarlierTeam = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Who leads.
 */
lead: string, 
/**
 * Who backs it.
 */
sponsor?: string | null, 
/**
 * Who works in it; with the lead from two departments.
 */
members?: Array<string> | null, 
/**
 * The measure that all share.
 */
measure?: string | null, 
/**
 * Where it should end.
 */
target?: number | null, 
/**
 * Its next report; may be past: then it is late.
 */
reports_on?: string | null, };
