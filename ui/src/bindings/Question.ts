// Made from the types of crates/room by `make bindings`.
import type { Kind } from "./Kind";
import type { Ref } from "./Ref";

/**
 * A question with what it needs, written `{"ask": "stage_wall", "stage": "…"}`.
 */
export type Question = { "ask": "whole_wall", wall: number | null, stage: string | null, } | { "ask": "stage_wall", stage: string, } | { "ask": "paper", artifact: string, } | { "ask": "call", call: string, } | { "ask": "measure", measure: string, } | { "ask": "category", stage: string, category: string | null, } | { "ask": "papers", stage: string, } | { "ask": "quotes", stage: string, } | { "ask": "growth", } | { "ask": "promised", } | { "ask": "decide", } | { "ask": "choosing", let_down: string, } | { "ask": "new_team", name: string, lead: string | null, members: Array<string>, } | { "ask": "charter", fix_team: string | null, commitment: string | null, } | { "ask": "report_out", fix_team: string | null, } | { "ask": "wins", } | { "ask": "decisions", session: string | null, } | { "ask": "up", } | { "ask": "console", } | { "ask": "half_typed", } | { "ask": "ahead", } | { "ask": "sessions", } | { "ask": "tray", } | { "ask": "heard", stage: string, words: string, } | { "ask": "quotable", stage: string, } | { "ask": "rows_to_place", import: string, words: string, } | { "ask": "curate_wall", } | { "ask": "room_card", } | { "ask": "undo_state", } | { "ask": "log", limit: number, } | { "ask": "search", words: string, limit: number, } | { "ask": "records", kind: Kind, } | { "ask": "record", of: Ref, };
