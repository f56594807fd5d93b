// Made from the types of crates/room by `make bindings`.
/**
 * One value of a measure.
 */
export type Reading = { 
/**
 * Of which measure.
 */
measure: string, 
/**
 * The first day of its period.
 */
period: string, 
/**
 * The value, in the measure's unit.
 */
value: number, 
/**
 * How many cases it was computed from.
 */
n?: number, 
/**
 * For one channel only.
 */
channel?: string, 
/**
 * For one product only.
 */
product?: string, 
/**
 * For one place only.
 */
place?: string, 
/**
 * The table it came with.
 */
import?: string, };
