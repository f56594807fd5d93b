// Made from the types of crates/room by `make bindings`.
import type { Answer } from "./Answer";
import type { JudgedOn } from "./JudgedOn";
import type { Ref } from "./Ref";

/**
 * What a fix team reports, in this order: finding, recommendation, result.
 */
export type Report = { 
/**
 * Which team.
 */
fix_team: string, 
/**
 * In which session.
 */
session?: string, 
/**
 * What it found.
 */
finding?: string, 
/**
 * What it recommends.
 */
recommendation?: string, 
/**
 * What came of it.
 */
result?: string, 
/**
 * What it needs.
 */
needs?: string, 
/**
 * What shows it.
 */
evidence: Array<Ref>, 
/**
 * The sponsor's answer.
 */
answer?: Answer, 
/**
 * Who answered.
 */
answered_by?: string, 
/**
 * Why a result without proof was accepted.
 */
overruled_because?: string, 
/**
 * On which figures its result was answered.
 */
judged?: JudgedOn, };
