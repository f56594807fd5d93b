// Made from the types of crates/room by `make bindings`.
import type { TrayCall } from "./TrayCall";
import type { TrayImport } from "./TrayImport";
import type { TrayPaper } from "./TrayPaper";

/**
 * What waits for a place, newest first.
 */
export type Tray = { 
/**
 * Papers without a pin.
 */
papers: Array<TrayPaper>, 
/**
 * Calls without a pin.
 */
calls: Array<TrayCall>, 
/**
 * Tables whose rows found no stage, or could not all be read.
 */
imports: Array<TrayImport>, 
/**
 * How many things wait in all.
 */
waiting: number, };
