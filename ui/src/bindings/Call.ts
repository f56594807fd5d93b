// Made from the types of crates/room by `make bindings`.
import type { Bleep } from "./Bleep";
import type { ClearedFor } from "./ClearedFor";
import type { Clip } from "./Clip";
import type { Consent } from "./Consent";
import type { Line } from "./Line";
import type { Span } from "./Span";

/**
 * A recorded call. Times are milliseconds from its beginning.
 */
export type Call = { 
/**
 * What it is called on the wall; never a customer's name.
 */
title?: string, 
/**
 * The original's BLAKE3 hash, in `media/`.
 */
media: string, 
/**
 * The day it was recorded.
 */
recorded_on: string, 
/**
 * Its length in milliseconds.
 */
length_ms?: number, 
/**
 * Phone, shop…
 */
channel?: string, 
/**
 * Who speaks, as the wall may say it ("Customer", "Our agent"); it names no other voice of the transcript.
 */
speakers: Array<string>, 
/**
 * Who the customer is, without a name ("customer for 22 years").
 */
about_customer?: string, 
/**
 * What is said. The wall sees it outside of bleeps, and whom `speakers` names.
 */
transcript: Array<Line>, 
/**
 * Parts worth playing.
 */
clips: Array<Clip>, 
/**
 * What is silenced.
 */
bleeps: Array<Bleep>, 
/**
 * When the customer waited.
 */
holds: Array<Span>, 
/**
 * Whether the customer allowed it.
 */
consent?: Consent, 
/**
 * For what.
 */
consent_use?: string, 
/**
 * The day by which it must be gone.
 */
gone_by?: string, 
/**
 * Who may be shown it; set to leadership by itself once consent is given.
 */
cleared_for?: ClearedFor, 
/**
 * The name of the file that it came as. It may name a customer, so only who curates sees it.
 */
came_as?: string, };
