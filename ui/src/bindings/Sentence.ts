// Made from the types of crates/room by `make bindings`.
/**
 * The floor's words under a chart.
 */
export type Sentence = { 
/**
 * "Worse, not just unlucky", "Better, and not by luck", "The usual up and down" (after a long run "again") or "Too early
 * to say".
 */
headline: string, 
/**
 * The reason: "Five of the last six months lie below the normal range."
 */
words: string, };
