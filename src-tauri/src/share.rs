//! The shared export: what is cleared, seen with the wall's eye. Pages go as renderings with their masks burnt in,
//! calls as sound with their bleeps silent; originals stay at home.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use room::exchange::portable;
use room::record::Record;
use room::record::kinds::Kind;
use room::store::eyes::{Seen, Who};
use serde_json::{Value, json};

use crate::open_room::{OpenRoom, renderings};
use crate::refusal::Refusal;
use crate::system::workers;

/// Writes what is cleared to `to`, and answers its records.
///
/// # Errors
/// When a rendering cannot be made, or `to` cannot be written.
pub fn export(room: &OpenRoom, to: &Path) -> Result<Vec<Record>, Refusal> {
    renderings::make_missing(room, &workers::start(), &mut HashSet::new(), &|| ())?;
    let (records, media) = room.look(Who::Wall, |seen| -> room::Result<_> {
        let mut media = Vec::new();
        let mut records = portable::records(seen)?;
        for record in &mut records {
            match record.kind {
                Kind::artifact => pages(room, seen, record, &mut media)?,
                Kind::call => sound(room, seen, record, &mut media)?,
                _ => {}
            }
        }
        // A call whose sound cannot be made has nothing to be shared.
        records.retain(|record| record.kind != Kind::call || record.fields.contains_key("media"));
        Ok((portable::among_themselves(records), media))
    })?;
    portable::write(&records, &media, to)?;
    Ok(records)
}

type Media = Vec<(String, PathBuf)>;

fn pages(
    room: &OpenRoom,
    seen: &Seen<'_>,
    artifact: &mut Record,
    media: &mut Media,
) -> room::Result<()> {
    let mut statement = seen.connection.prepare_cached(
        "SELECT hash, hotspots FROM page WHERE artifact = ?1 AND hash IS NOT NULL ORDER BY position",
    )?;
    let rows = statement.query_map([&artifact.id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let mut pages = Vec::new();
    for row in rows {
        let (hash, hotspots) = row?;
        let hotspots: Value = serde_json::from_str(&hotspots).unwrap_or_default();
        pages.push(
            json!({ "media": hash, "checked_on": seen.today.to_string(), "hotspots": hotspots }),
        );
        media.extend(renderings::picture(room, &hash, "full").map(|file| (hash, file)));
    }
    artifact.fields.insert("pages".into(), pages.into());
    Ok(())
}

fn sound(
    room: &OpenRoom,
    seen: &Seen<'_>,
    call: &mut Record,
    media: &mut Media,
) -> room::Result<()> {
    let id = call.id.clone().unwrap_or_default();
    if let Some(hash) = room::unjournaled::renderings::sound_of(seen, &id)? {
        call.fields.insert("media".into(), hash.clone().into());
        media.push((hash.clone(), renderings::sound(room, &hash)));
    }
    Ok(())
}
