// Made from the types of crates/room by `make bindings`.
/**
 * What a record is. Written as its word in snake case.
 */
export type Kind = "room" | "strategy_theme" | "silo" | "person" | "customer_group" | "stage" | "moment" | "hand_off" | "listening_post" | "category" | "pin" | "artifact" | "complaint" | "measure" | "reading" | "survey_result" | "call" | "base" | "growth" | "import" | "rule" | "let_down" | "focus" | "agenda" | "session" | "note" | "parking_lot_entry" | "action" | "decision" | "ballot" | "commitment" | "standing" | "fix_team" | "report" | "win";
