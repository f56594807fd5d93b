// Made from the types of crates/room by `make bindings`.
/**
 * How good the session was.
 */
export type RatingFace = { 
/**
 * How many rated it.
 */
n: number, 
/**
 * How many gave 1, 2, 3, 4 and 5; empty where so few rated it that this would tell who gave what.
 */
scores: Array<number>, 
/**
 * The mean of them.
 */
mean: number | null, 
/**
 * The words, in the order of the alphabet so that nobody's place is known.
 */
words: Array<string>, };
