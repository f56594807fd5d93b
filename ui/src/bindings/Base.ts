// Made from the types of crates/room by `make bindings`.
/**
 * How many customers pass a stage in a period.
 */
export type Base = { 
/**
 * Which stage.
 */
stage: string, 
/**
 * The first day of its month.
 */
period: string, 
/**
 * How many.
 */
customers: number, 
/**
 * What is counted ("orders").
 */
unit?: string, 
/**
 * The table it came with.
 */
import?: string, };
