// Made from the types of crates/room by `make bindings`.
/**
 * What the company says it is for.
 */
export type StrategyTheme = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it says.
 */
statement?: string, };
