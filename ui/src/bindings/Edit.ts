// Made from the types of crates/room by `make bindings`.
import type { Answer } from "./Answer";
import type { BallotAbout } from "./BallotAbout";
import type { BallotContent } from "./BallotContent";
import type { Change } from "./Change";
import type { EarlierTeam } from "./EarlierTeam";
import type { NewRecord } from "./NewRecord";
import type { Ordering } from "./Ordering";
import type { Ref } from "./Ref";
import type { Stands } from "./Stands";

/**
 * One wish. Written as `{"add": RECORD}`, `{"change": {…}}`, `{"remove": {…}}` or `{"INTENT": {…}}`.
 */
export type Edit = { "add": NewRecord } | { "change": Change } | { "remove": Ref } | { "reorder_stages": { 
/**
 * All stages, from left to right.
 */
stages: Array<string>, } } | { "order_answers": { 
/**
 * One of the results.
 */
survey_result: string, 
/**
 * How.
 */
by: Ordering, } } | { "pin": { 
/**
 * An artifact, complaint, measure, survey result or call.
 */
what: Ref, 
/**
 * Where.
 */
stage: string, 
/**
 * Under which moment.
 */
moment?: string | null, } } | { "check_page": { 
/**
 * Of which artifact.
 */
artifact: string, 
/**
 * Which page, from 0; all of them where it is left out.
 */
page?: number | null, 
/**
 * Who looked.
 */
by?: string | null, } } | { "place_rows": { 
/**
 * The table.
 */
import: string, 
/**
 * Only those of this category; of any where none is named.
 */
category?: string | null, 
/**
 * Only those of no category.
 */
uncategorised?: boolean | null, 
/**
 * Only those that say this, each word as a beginning, "in quotes" as a phrase.
 */
words?: string | null, 
/**
 * The stage at which they hang now; those without one where none is named.
 */
from?: string | null, 
/**
 * Where.
 */
stage: string, 
/**
 * Under which moment.
 */
moment?: string | null, } } | { "start_session": { 
/**
 * Which.
 */
session: string, } } | { "cast_ballot": { 
/**
 * In which session.
 */
session: string, 
/**
 * About what.
 */
about: BallotAbout, 
/**
 * The answer.
 */
content: BallotContent, 
/**
 * A secret of the voter's, the same for one vote: a second ballot with it replaces the first. Without it nobody can take
 * the ballot back.
 */
voter?: string | null, } } | { "take_back_ballot": { 
/**
 * In which session.
 */
session: string, 
/**
 * About what.
 */
about: BallotAbout, 
/**
 * The secret with which it was cast.
 */
voter: string, } } | { "open_votes": { 
/**
 * In which session.
 */
session: string, 
/**
 * About what.
 */
about: BallotAbout, } } | { "choose": { 
/**
 * In which session.
 */
session: string, 
/**
 * Which let-down.
 */
let_down: string, 
/**
 * What is promised; the let-down's statement where it is left out.
 */
promise?: string | null, 
/**
 * Who answers for it.
 */
lead?: string | null, 
/**
 * By when.
 */
due?: string | null, } } | { "charter": { 
/**
 * Whose.
 */
commitment: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who leads.
 */
lead: string, 
/**
 * Who backs it.
 */
sponsor?: string | null, 
/**
 * Who works in it; with the lead from two silos.
 */
members: Array<string>, 
/**
 * The measure that all share.
 */
measure?: string | null, 
/**
 * Where it should end.
 */
target?: number | null, 
/**
 * Its next report.
 */
reports_on?: string | null, } } | { "sign_charter": { 
/**
 * Whose.
 */
fix_team: string, } } | { "stand": { 
/**
 * Which commitment.
 */
commitment: string, 
/**
 * In which session.
 */
session: string, 
/**
 * How it stands.
 */
standing: Stands, 
/**
 * Why.
 */
reason?: string | null, } } | { "answer": { 
/**
 * Which report.
 */
report: string, 
/**
 * What the sponsor says.
 */
answer: Answer, 
/**
 * Who says it.
 */
answered_by?: string | null, 
/**
 * Why a result without proof is accepted.
 */
overruled_because?: string | null, } } | { "hang_win": { 
/**
 * What customers feel now.
 */
title: string, 
/**
 * Whose.
 */
fix_team?: string | null, 
/**
 * Who did it.
 */
people?: Array<string> | null, 
/**
 * How it was.
 */
before?: string | null, 
/**
 * How it is.
 */
after?: string | null, } } | { "take_down": { 
/**
 * Which.
 */
win: string, } } | { "adjourn": { 
/**
 * Which.
 */
session: string, 
/**
 * When the leadership meets again; unset: on the day that the session says, if any.
 */
next_on?: string | null, } } | { "earlier_promise": { 
/**
 * Where customers are let down, in their words.
 */
statement: string, 
/**
 * At which stage.
 */
stage: string, 
/**
 * The departments behind it, two or more.
 */
silos: Array<string>, 
/**
 * What was promised; the statement where it is left out.
 */
promise?: string | null, 
/**
 * The day on which it was promised, today at the latest.
 */
promised_on: string, 
/**
 * By when it was promised; may be past.
 */
due?: string | null, 
/**
 * Who works on it; none: nobody yet.
 */
team?: EarlierTeam | null, } } | { "purge": { 
/**
 * What.
 */
what: Ref, } };
