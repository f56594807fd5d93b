//! The names of what is made from pages and recordings: the same wishes give the same name.

use serde_json::Value;

use crate::record::kinds::Bleep;

/// Names the picture that a page (JSON) would be made into: the same wishes give the same name.
pub fn page_key(page: &str, bleached: bool) -> String {
    let page: Value = serde_json::from_str(page).unwrap_or_default();
    let rects: Vec<&Value> = page["masks"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|mask| &mask["rect"])
        .collect();
    let wish = serde_json::json!([
        page["media"],
        page["page"],
        page["turn"],
        page["corners"],
        rects,
        bleached
    ]);
    blake3::hash(wish.to_string().as_bytes())
        .to_hex()
        .to_string()
}

/// Names the sound that a call would be made into, bleeps (JSON) silent.
pub fn recording_key(media: &str, bleeps: &str) -> String {
    let bleeps: Vec<Bleep> = serde_json::from_str(bleeps).unwrap_or_default();
    let spans: Vec<(i64, i64)> = bleeps.iter().map(|bleep| (bleep.from, bleep.to)).collect();
    let wish = serde_json::json!([media, spans]);
    blake3::hash(wish.to_string().as_bytes())
        .to_hex()
        .to_string()
}
