// Made from the types of crates/room by `make bindings`.
import type { ClearedFor } from "./ClearedFor";
import type { Page } from "./Page";

/**
 * A thing that a customer receives, as one or more scanned pages.
 */
export type Artifact = { 
/**
 * What it is; never a file's name.
 */
title?: string, 
/**
 * How it reaches the customer.
 */
channel?: string, 
/**
 * What it came with.
 */
product?: string, 
/**
 * Where it was seen.
 */
place?: string, 
/**
 * Who sends it.
 */
silo?: string, 
/**
 * When it was seen.
 */
seen_on: string, 
/**
 * After so many months it bleaches; unset: 12.
 */
stale_after_months?: number, 
/**
 * In use from.
 */
used_from?: string, 
/**
 * In use until.
 */
used_until?: string, 
/**
 * How many customers get it in a month.
 */
a_month?: number, 
/**
 * The artifact that this one redesigns.
 */
supersedes?: string, 
/**
 * Who may be shown it; set to leadership by itself once every page is checked.
 */
cleared_for?: ClearedFor, 
/**
 * Its pages. The wall sees checked ones, as renderings.
 */
pages: Array<Page>, 
/**
 * The name of the file that it came as. It may name a customer, so only who curates sees it.
 */
came_as?: string, };
