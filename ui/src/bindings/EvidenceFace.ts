// Made from the types of crates/room by `make bindings`.
import type { CallFace } from "./CallFace";
import type { MeasureLine } from "./MeasureLine";
import type { PaperFace } from "./PaperFace";
import type { Quote } from "./Quote";
import type { SurveyFace } from "./SurveyFace";

/**
 * A piece of evidence as it hangs.
 */
export type EvidenceFace = { "is": "paper" } & PaperFace | { "is": "call" } & CallFace | { "is": "quote" } & Quote | { "is": "measure" } & MeasureLine | { "is": "survey" } & SurveyFace;
