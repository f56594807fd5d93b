// Made from the types of crates/room by `make bindings`.
import type { MeasureLine } from "./MeasureLine";
import type { PaperFace } from "./PaperFace";

/**
 * A framed win.
 */
export type WinFace = { 
/**
 * The win's id.
 */
win: string, 
/**
 * What customers feel now.
 */
title: string, 
/**
 * How it came.
 */
story: string | null, 
/**
 * The fix team's name.
 */
team_name: string | null, 
/**
 * From where it was done.
 */
silos: Array<string>, 
/**
 * Who did it, by name: read aloud.
 */
people: Array<string>, 
/**
 * When it was hung.
 */
hung_on: string, 
/**
 * It was hung today, or in the session that runs.
 */
new: boolean, 
/**
 * How old its frame is: full quarters of a year.
 */
age: number, 
/**
 * It was proven.
 */
proven: boolean, 
/**
 * It was proven, and its measure lost again what it had won.
 */
lost: boolean, 
/**
 * How it was.
 */
before: string | null, 
/**
 * How it is.
 */
after: string | null, 
/**
 * The measure, cut at the fix.
 */
measure: MeasureLine | null, 
/**
 * By how much the measure changed, as a share of what it was (-0.6: 60 % less).
 */
change: number | null, 
/**
 * What the team made: a paper that redesigns another.
 */
paper: PaperFace | null, };
