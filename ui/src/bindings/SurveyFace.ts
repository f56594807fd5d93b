// Made from the types of crates/room by `make bindings`.
import type { Cadence } from "./Cadence";
import type { Share } from "./Share";

/**
 * A survey result as it hangs.
 */
export type SurveyFace = { 
/**
 * The survey result's id.
 */
survey_result: string, 
/**
 * The question.
 */
question: string, 
/**
 * The period in which it was answered: its first day, or the day.
 */
period: string, 
/**
 * How often the question is asked.
 */
cadence: Cadence, 
/**
 * How many answered.
 */
n: number, 
/**
 * What its ends are called.
 */
scale: string | null, 
/**
 * The answers, best first.
 */
distribution: Array<Share>, 
/**
 * The share of the best answers, 0-1; none when nobody answered.
 */
top: number | null, 
/**
 * How many answers that share is of, from the first.
 */
top_boxes: number, };
