//! `room://` addresses: pictures for windows. The wall gets only renderings of pages that it may see, named by the
//! hash of their pixels; to it everything else is not there.

use std::path::PathBuf;
use std::sync::Arc;

use media::{Corners, Hurry, Preview, Turn};
use room::eyes::Who;
use tauri::http::{Response, StatusCode, header};
use tauri::{AppHandle, Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::open_room::OpenRoom;
use crate::program::Program;
use crate::{renderings, windows};

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
        let bytes = file.and_then(|file| std::fs::read(file).ok());
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
            let seen = room.look(who, |seen| room::renderings::may_see_picture(seen, hash));
            seen.ok().filter(|seen| *seen)?;
            renderings::picture(room, hash, size)
        }
        (["page", media, page, turn], Who::Console) => {
            original_page(program, room, media, page.parse().ok()?, turn.parse().ok()?)
        }
        _ => None,
    }
}

/// A page as it is, for those who draw its masks.
fn original_page(
    program: &Program,
    room: &OpenRoom,
    media: &str,
    page: usize,
    turn: u16,
) -> Option<PathBuf> {
    let stem = format!("{media}-{page}-{turn}");
    let out_dir = room.cache("pages").ok()?;
    let made = out_dir.join(format!("{stem}-{PAGE_SIDE}.jpg"));
    if made.is_file() {
        return Some(made);
    }
    let no_corners: Option<Corners> = None;
    let wish = Preview {
        source: room.store().path(media)?,
        page,
        turn: Turn::try_from(turn).ok()?,
        corners: no_corners,
        sides: vec![PAGE_SIDE],
        out_dir,
        stem,
    };
    let files = program.workers.submit(wish, Hurry::Now).wait().ok()?;
    files.into_iter().next().map(|file| file.path)
}
