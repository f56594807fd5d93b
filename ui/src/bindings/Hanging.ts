// Made from the types of crates/room by `make bindings`.
import type { CallFace } from "./CallFace";
import type { MeasureFace } from "./MeasureFace";
import type { PaperFace } from "./PaperFace";
import type { Pinned } from "./Pinned";
import type { Quote } from "./Quote";
import type { SurveyFace } from "./SurveyFace";

/**
 * Things that hang together.
 */
export type Hanging = { 
/**
 * Papers in the order of their pins.
 */
papers: Array<Pinned<PaperFace>>, 
/**
 * Calls.
 */
calls: Array<Pinned<CallFace>>, 
/**
 * Measures; one that belongs to the moment hangs there without a pin.
 */
measures: Array<Pinned<MeasureFace>>, 
/**
 * Survey results.
 */
surveys: Array<Pinned<SurveyFace>>, 
/**
 * Complaints that were pinned one by one.
 */
quotes: Array<Pinned<Quote>>, };
