// Made from the types of crates/room by `make bindings`.
import type { Answer } from "./Answer";
import type { Mark } from "./Mark";
import type { MeasureLine } from "./MeasureLine";
import type { PersonFace } from "./PersonFace";
import type { Proof } from "./Proof";

/**
 * What a fix team reports, and what the room's own figures say of it.
 */
export type ReportOut = { 
/**
 * The fix team.
 */
team: string, 
/**
 * Its name.
 */
team_name: string, 
/**
 * The report; none where the team has not written one.
 */
report: string | null, 
/**
 * The let-down, in the customer's words.
 */
statement: string, 
/**
 * The silos that work in the team.
 */
silos: Array<string>, 
/**
 * The stage's paint, 0-4.
 */
paint: number, 
/**
 * What it found.
 */
finding: string | null, 
/**
 * What it recommends.
 */
recommendation: string | null, 
/**
 * What came of it.
 */
result: string | null, 
/**
 * What it needs.
 */
needs: string | null, 
/**
 * The team's measure; cut where the proof's first tick holds.
 */
measure: MeasureLine | null, 
/**
 * Changes that were made, drawn on its chart.
 */
marks: Array<Mark>, 
/**
 * When the fix went live.
 */
fixed_on: string | null, 
/**
 * Did customers notice? None before there is a measure and a fix to judge. Of a result that was answered, as it was then.
 */
proof: Proof | null, 
/**
 * "Today's data says: No real change": where a result was answered and the data changed what it comes to.
 */
since: string | null, 
/**
 * What its complaints are counted in ("complaints per 1,000 orders").
 */
complaints_in: string, 
/**
 * The verdict, large; "Too early to say" where nothing can be judged yet.
 */
headline: string, 
/**
 * Who answers.
 */
sponsor: PersonFace | null, 
/**
 * The sponsor's answer.
 */
answer: Answer | null, 
/**
 * Who answered.
 */
answered_by: PersonFace | null, 
/**
 * Why a result without proof was accepted.
 */
overruled_because: string | null, 
/**
 * Accepting needs no name and no reason: there is proof, or no result yet to prove.
 */
may_accept: boolean, };
