// Made from the types of crates/room by `make bindings`.
/**
 * What the result comes to.
 */
export type Verdict = { "is": "too_early", 
/**
 * When enough readings after the fix will be in; none when that cannot be told.
 */
until: string | null, 
/**
 * How many readings after the fix are missing.
 */
missing: number, } | { "is": "proven" } | { "is": "no_real_change" };
