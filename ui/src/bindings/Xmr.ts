// Made from the types of crates/room by `make bindings`.
import type { Cadence } from "./Cadence";
import type { Judged } from "./Judged";
import type { Limits } from "./Limits";
import type { Run } from "./Run";
import type { Sentence } from "./Sentence";

/**
 * A series with its limits and all that they say.
 */
export type Xmr = { 
/**
 * Every reading in order of its period; the last is the latest.
 */
points: Array<Judged>, 
/**
 * The mean of the stretch; none when it holds no reading.
 */
mean: number | null, 
/**
 * The mean moving range of the stretch; none with fewer than two readings.
 */
moving_range: number | null, 
/**
 * None while the stretch holds fewer than 12 readings: "too early for limits".
 */
limits: Limits | null, 
/**
 * How many readings mean and limits come from.
 */
from_readings: number, 
/**
 * Long runs, in order; none while there are no limits.
 */
runs: Array<Run>, 
/**
 * How often it is read.
 */
cadence: Cadence, 
/**
 * What it comes to, in plain words.
 */
sentence: Sentence, };
