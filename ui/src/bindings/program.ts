// Made from the types of src-tauri/src by `make bindings`.
import type { Kind } from './Kind';
import type { Ref } from './Ref';
import type { Stop } from './Stop';

export type Arrival = { 
/**
 * Which.
 */
id: number, 
/**
 * Its name.
 */
file: string, 
/**
 * Where it lies.
 */
path: string, 
/**
 * How it goes.
 */
state: ArrivalState, 
/**
 * What a person should know, in a sentence or two.
 */
words: string, 
/**
 * Rows that went by.
 */
rows: number, 
/**
 * What it became.
 */
what: Ref | null, };

export type ArrivalState = "reading" | "done" | "unsure" | "refused";

export type Changed = { 
/**
 * The step after which it went on; the newest one where nothing was written to the journal.
 */
since: number, 
/**
 * The newest step.
 */
step: number, 
/**
 * The kinds of which something changed, rows of tables included.
 */
stale: Array<Kind>, };

export type ClosingAnswer = "heard" | "stay" | "close";

export type FileOutcome = { 
/**
 * The file.
 */
file: string, 
/**
 * The kind of record it became; none for a file that did not go in.
 */
as: string | null, 
/**
 * How many records were added.
 */
added: number, 
/**
 * How many complaints those stand for, where rows are counts of many.
 */
stand_for?: number, 
/**
 * How many were known already.
 */
known: number, 
/**
 * How many rows were left out.
 */
skipped: number, 
/**
 * What is wrong, each in a sentence.
 */
problems: Array<Problem>, };

export type Filled = { 
/**
 * The field.
 */
field: string, 
/**
 * Columns, from 0.
 */
columns: number[], };

export type Guess = { 
/**
 * The purpose.
 */
purpose: string, 
/**
 * All fields that a row can fill.
 */
fields: Array<string>, 
/**
 * Which columns fill which field, from 0.
 */
filled: Array<Filled>, };

export type MinutesText = { 
/**
 * As a page; its pictures are in it.
 */
html: string, 
/**
 * As Markdown.
 */
markdown: string, };

export type Move = "next" | "back" | "out" | "next_wall" | { "to": Stop } | { "item": number } | { "session": string | null } | "blank" | "dark";

export type Output = { 
/**
 * Names it to the program.
 */
id: string, 
/**
 * Names it to a person.
 */
name: string, };

export type Place = { 
/**
 * Under which stage.
 */
stage?: string, 
/**
 * Under which moment.
 */
moment?: string, };

export type PlayerFace = { 
/**
 * The call that is open.
 */
call: string | null, 
/**
 * It sounds now.
 */
playing: boolean, 
/**
 * It ran to its end.
 */
ended: boolean, 
/**
 * Where it is, in milliseconds of the recording.
 */
position_ms: number, 
/**
 * Where what is open ends.
 */
to_ms: number, 
/**
 * 0 is silent, 1 as recorded, at most 2.
 */
volume: number, 
/**
 * The chosen output; none: the system's own choice.
 */
output: string | null, 
/**
 * Why nothing sounds when it should.
 */
trouble: string | null, };

export type Pressed = { 
/**
 * What it writes or is called, as in a page's `KeyboardEvent.key`.
 */
key: string, 
/**
 * Which key of the keyboard it is, as in `KeyboardEvent.code`.
 */
code: string, 
/**
 * With Ctrl held.
 */
ctrl: boolean, 
/**
 * With Alt held.
 */
alt: boolean, 
/**
 * With Shift held.
 */
shift: boolean, 
/**
 * With Command, or the key with the system's sign, held.
 */
meta: boolean, };

export type Problem = { 
/**
 * The row, as a person counts it.
 */
row?: number, 
/**
 * The field.
 */
field?: string, 
/**
 * The sentence.
 */
message: string, };

export type RefusalCode = "field" | "rule" | "missing" | "conflict" | "not_undone" | "stopped" | "no_room" | "busy" | "not_written" | "unreadable" | "media" | "system";

export type Refused = { 
/**
 * What kind of refusal it is.
 */
code: RefusalCode, 
/**
 * Why, for a person.
 */
sentence: string, };

export type RoomState = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its language, a BCP 47 tag, where it says one.
 */
language: string | null, 
/**
 * Why nothing may be written, where that is so.
 */
read_only: string | null, 
/**
 * The newest step.
 */
step: number, 
/**
 * The wall is on the projector.
 */
presenting: boolean, };

export type TableLook = { 
/**
 * Its columns.
 */
columns: Array<string>, 
/**
 * Its first rows.
 */
sample: Array<Array<string>>, 
/**
 * What its rows most likely are.
 */
purpose: string | null, 
/**
 * For each purpose: its fields, and the columns that would fill them.
 */
guesses: Array<Guess>, };

export type Tried = { 
/**
 * How many rows were looked at; of a long table the first 20,000.
 */
rows: number, 
/**
 * How many of them have something that cannot be read.
 */
unread: number, 
/**
 * The first of them: its line, as a person counts, and what is wrong.
 */
first: string | null, };
