// Made from the types of crates/room by `make bindings`.
/**
 * Where the walk stands.
 */
export type Stop = { "at": "whole_wall", 
/**
 * Which of the walls, from 0, in a room that needs more than one.
 */
wall: number, } | { "at": "stage", 
/**
 * Which.
 */
stage: string, } | { "at": "paper", 
/**
 * Which.
 */
artifact: string, 
/**
 * Which of the pages that may be shown, from 0.
 */
page: number, 
/**
 * The remark that is shown near, from 0.
 */
remark: number | null, } | { "at": "papers", 
/**
 * Which stage.
 */
stage: string, } | { "at": "quotes", 
/**
 * Which stage.
 */
stage: string, } | { "at": "category", 
/**
 * Which stage.
 */
stage: string, 
/**
 * Which category; none: "other".
 */
category: string | null, } | { "at": "measure", 
/**
 * Which.
 */
measure: string, } | { "at": "call", 
/**
 * Which.
 */
call: string, } | { "at": "growth" } | { "at": "promised", 
/**
 * The one that is spoken to; none: all of them.
 */
commitment: string | null, } | { "at": "decide" } | { "at": "charter", 
/**
 * Whose; none before there is one.
 */
fix_team: string | null, 
/**
 * Of which commitment, as long as it has no team.
 */
commitment?: string, } | { "at": "report_out", 
/**
 * Which team; none where there is none to report.
 */
fix_team: string | null, 
/**
 * 0 finding, 1 recommendation, 2 result, 3 verdict, 4 answer.
 */
step: number, } | { "at": "wins" } | { "at": "decisions" };
