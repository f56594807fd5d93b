//! `room://` addresses: pictures for windows. The wall gets only renderings of pages that it may see, named by the
//! hash of their pixels; to it everything else is not there.

use std::path::PathBuf;
use std::sync::Arc;

use media::{Corners, Hurry, Preview, Turn};
use room::store::eyes::Who;
use tauri::http::{Response, StatusCode, header};
use tauri::{AppHandle, Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::open_room::{OpenRoom, renderings};
use crate::program::Program;
use crate::renderer::Renderer;
use crate::windows;

/// The longer side of a page that is shown to those who curate.
const PAGE_SIDE: u32 = 1600;

/// Answers an address on a thread of its own: a page may have to be made first.
pub fn answer<R: Runtime>(
    context: &UriSchemeContext<'_, R>,
    request: &tauri::http::Request<Vec<u8>>,
    responder: UriSchemeResponder,
) where
    AppHandle<R>: Manager<R>,
{
    let app = context.app_handle().clone();
    let who = windows::eye_of(context.webview_label());
    let path = request.uri().path().to_owned();
    std::thread::spawn(move || {
        let program = app.state::<Program>();
        let file = program
            .room()
            .ok()
            .and_then(|room| find(&program, &room, who, &path));
        let bytes = file.as_ref().and_then(|file| std::fs::read(file).ok());
        if file.is_some() && bytes.is_none() {
            // It was made once: somebody deleted the cache.
            app.state::<Renderer>().wake();
        }
        responder.respond(respond(bytes));
    });
}

fn respond(bytes: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let mut response = Response::builder();
    response = match bytes {
        // The address names the bytes, so they never change.
        Some(_) => response.header(header::CONTENT_TYPE, "image/jpeg").header(
            header::CACHE_CONTROL,
            "private, max-age=31536000, immutable",
        ),
        None => response.status(StatusCode::NOT_FOUND),
    };
    response.body(bytes.unwrap_or_default()).unwrap_or_default()
}

fn find(program: &Program, room: &Arc<OpenRoom>, who: Who, path: &str) -> Option<PathBuf> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match (parts.as_slice(), who) {
        (["wall", hash, size], who) => {
            let seen = room.look(who, |seen| {
                room::unjournaled::renderings::may_see_picture(seen, hash)
            });
            seen.ok().filter(|seen| *seen)?;
            renderings::picture(room, hash, size)
        }
        (["page", media, page, turn, sheet @ ..], Who::Console) => {
            let corners = match sheet {
                [] => None,
                [numbers] => Some(corners(numbers)?),
                _ => return None,
            };
            let (page, turn) = (page.parse().ok()?, turn.parse().ok()?);
            original_page(program, room, media, page, turn, corners)
        }
        _ => None,
    }
}

/// The corners of a sheet as an address names them: `x,y` of each, one after another.
fn corners(numbers: &str) -> Option<Corners> {
    let numbers: Vec<f64> = numbers
        .split(',')
        .map(|number| number.parse().ok().filter(|part: &f64| part.is_finite()))
        .collect::<Option<_>>()?;
    let points: Vec<[f64; 2]> = numbers
        .chunks(2)
        .map(|point| point.try_into().ok())
        .collect::<Option<_>>()?;
    points.try_into().ok().map(Corners)
}

/// A page as it is, for those who draw its masks: straightened as its renderings are, or a mask would hide another
/// place than the one on which it was drawn.
fn original_page(
    program: &Program,
    room: &OpenRoom,
    media: &str,
    page: usize,
    turn: u16,
    corners: Option<Corners>,
) -> Option<PathBuf> {
    let sheet = corners.map_or_else(String::new, |Corners(points)| {
        points
            .iter()
            .flatten()
            .map(|part| format!("-{part:.4}"))
            .collect()
    });
    let stem = format!("{media}-{page}-{turn}{sheet}");
    let out_dir = room.cache("pages").ok()?;
    let made = out_dir.join(format!("{stem}-{PAGE_SIDE}.jpg"));
    if made.is_file() {
        return Some(made);
    }
    let job = Preview {
        source: room.store().path(media)?,
        page,
        turn: Turn::try_from(turn).ok()?,
        corners,
        sides: vec![PAGE_SIDE],
        out_dir,
        stem,
    };
    let files = program.workers.submit(job, Hurry::Now).wait().ok()?;
    let made = files.into_iter().next()?.path;
    if room.store().path(media).is_none() {
        // It was purged meanwhile.
        renderings::take_away(std::iter::once(made));
        return None;
    }
    Some(made)
}

#[cfg(test)]
mod tests {
    use super::{Corners, corners};

    #[test]
    fn an_address_names_four_corners_or_none() {
        let sheet = Corners([[0.1, 0.0], [0.9, 0.2], [1.0, 0.8], [0.0, 0.7]]);
        assert_eq!(corners("0.1,0,0.9,0.2,1,0.8,0,0.7"), Some(sheet));
        for wrong in [
            "",
            "0.1,0,0.9",
            "0.1,0,0.9,0.2,1,0.8,0",
            "0.1,0,0.9,0.2,1,0.8,0,0.7,0.1",
            "0.1,0,0.9,0.2,1,0.8,0,NaN",
            "../../../../../../../x",
        ] {
            assert_eq!(corners(wrong), None, "{wrong}");
        }
    }
}
