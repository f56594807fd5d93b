// Made from the types of crates/room by `make bindings`.
import type { EvidenceFace } from "./EvidenceFace";
import type { HandOffFace } from "./HandOffFace";
import type { MeasureLine } from "./MeasureLine";
import type { MomentFace } from "./MomentFace";
import type { PersonFace } from "./PersonFace";
import type { SiloOfTeam } from "./SiloOfTeam";

/**
 * The charter of a fix team, or of a commitment that has none yet.
 */
export type Charter = { 
/**
 * The commitment.
 */
commitment: string, 
/**
 * The fix team; none before it is founded.
 */
team: string | null, 
/**
 * What the team is called.
 */
name: string | null, 
/**
 * The day on the sheet: when it was signed, or else the session's.
 */
dated: string | null, 
/**
 * What is promised, in the customer's words.
 */
promise: string, 
/**
 * The let-down that it answers.
 */
statement: string, 
/**
 * The stage's name.
 */
stage_name: string | null, 
/**
 * The stage's paint, 0-4.
 */
paint: number, 
/**
 * At which moment.
 */
moment: MomentFace | null, 
/**
 * Who leads.
 */
lead: PersonFace | null, 
/**
 * Who backs it.
 */
sponsor: PersonFace | null, 
/**
 * The silos of lead and members.
 */
silos: Array<SiloOfTeam>, 
/**
 * Its next report.
 */
reports_on: string | null, 
/**
 * The hand-off that fails.
 */
hand_off: HandOffFace | null, 
/**
 * The measure that all its silos share; its last reading's n stands in its chart.
 */
measure: MeasureLine | null, 
/**
 * Where it starts.
 */
baseline: number | null, 
/**
 * Where it should end.
 */
target: number | null, 
/**
 * By when.
 */
target_by: string | null, 
/**
 * The evidence for its let-down.
 */
starts_from: Array<EvidenceFace>, 
/**
 * When it was signed.
 */
signed_on: string | null, 
/**
 * Who signs: the lead, the sponsor, the members.
 */
signatures: Array<PersonFace>, 
/**
 * What is still missing before it can be signed ("a sponsor"), in the order of the sheet.
 */
missing: Array<string>, 
/**
 * What was put right after it was signed.
 */
amendments: Array<string>, };
