// Made from the types of crates/room by `make bindings`.
import type { CallFace } from "./CallFace";
import type { CategoryFace } from "./CategoryFace";
import type { Leak } from "./Leak";
import type { MeasureFace } from "./MeasureFace";
import type { MomentFace } from "./MomentFace";
import type { Neighbour } from "./Neighbour";
import type { PaperFace } from "./PaperFace";
import type { Quote } from "./Quote";
import type { Rate } from "./Rate";
import type { Silent } from "./Silent";
import type { SurveyFace } from "./SurveyFace";

/**
 * One stage, as one stands before it.
 */
export type StageWall = { 
/**
 * The stage's id.
 */
stage: string, 
/**
 * In the customer's words.
 */
name: string, 
/**
 * The experience that we mean to deliver.
 */
intention: string | null, 
/**
 * Its place along the wall, from 1.
 */
position: number, 
/**
 * The paint's step, 0-4.
 */
paint: number, 
/**
 * Complaints of the paint's period.
 */
rate: Rate | null, 
/**
 * Its moments in order.
 */
moments: Array<MomentFace>, 
/**
 * The papers that hang here, those to be shown first in front; of hundreds, the first sixty.
 */
papers: Array<PaperFace>, 
/**
 * How many hang here in all.
 */
papers_in_all: number, 
/**
 * Categories, most complained of first; the last may be "other".
 */
categories: Array<CategoryFace>, 
/**
 * How many months the categories' lines show.
 */
months: number, 
/**
 * Up to twelve quotes: pinned ones first, then the newest.
 */
quotes: Array<Quote>, 
/**
 * How many quotes there are in all.
 */
quotes_in_all: number, 
/**
 * Measures, those that left their limits first.
 */
measures: Array<MeasureFace>, 
/**
 * The newest survey result.
 */
survey: SurveyFace | null, 
/**
 * Calls, those with clips first.
 */
calls: Array<CallFace>, 
/**
 * The stage to the left.
 */
left: Neighbour | null, 
/**
 * The stage to the right.
 */
right: Neighbour | null, 
/**
 * Who leaves here.
 */
leak: Leak | null, 
/**
 * The silos that work here.
 */
silos: Array<string>, 
/**
 * Listening posts that should have been heard.
 */
silent: Array<Silent>, 
/**
 * Whether it is lettered big, for seats far away.
 */
big: boolean, 
/**
 * ISO 4217; empty: not known.
 */
currency: string, 
/**
 * BCP 47.
 */
language: string, };
