// Made from the types of crates/room by `make bindings`.
import type { Share } from "./Share";

/**
 * What customers answered to one question.
 */
export type SurveyResult = { 
/**
 * The question, or the statement they agreed with.
 */
question: string, 
/**
 * What its ends are called ("agree fully … not at all").
 */
scale?: string, 
/**
 * The first day of its period.
 */
period: string, 
/**
 * How many answered.
 */
n: number, 
/**
 * The answers, best first.
 */
distribution: Array<Share>, 
/**
 * Where they were asked.
 */
channel?: string, 
/**
 * Who was asked.
 */
customer_group?: string, 
/**
 * Where it comes from.
 */
source?: string, 
/**
 * The table it came with.
 */
import?: string, };
