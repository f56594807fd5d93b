// Made from the types of crates/room by `make bindings`.
/**
 * A stage's rates by month on the room's one scale: 0 is none, 1 is the highest value or limit of any bay.
 */
export type Skyline = { 
/**
 * The months' rates, 0-1.
 */
values: Array<number>, 
/**
 * Which of them left the limits for the worse.
 */
worse: Array<boolean>, 
/**
 * Which of them left the limits for the better.
 */
better: Array<boolean>, 
/**
 * The mean, 0-1.
 */
mean: number, 
/**
 * Lower and upper limit, 0-1; none under 12 months.
 */
limits: [number, number] | null, };
