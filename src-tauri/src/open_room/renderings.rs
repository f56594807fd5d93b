//! Makes what the wall may see and hear of pages and calls: masks burnt in, bleeps silent. All of it lies in the
//! room's cache and can be made again.

use std::collections::{HashSet, VecDeque};
use std::path::{Path, PathBuf};

use media::{
    Bleep, Corners, Hurry, Listen, NotDone, Peaks, Rect, Render, RenderSize, Span, Turn, Workers,
};
use room::record::kinds::Page;
use room::store::eyes::Who;
use room::store::rendering_keys::page_key;
use room::unjournaled::renderings::{CallToRender, Rendered, calls_to_render, pages_to_render};
use room::{Room, RoomError};

use super::OpenRoom;

/// Heights of a waveform that are kept: enough for the widest place on a wall.
const HEIGHTS: usize = 600;

const PICTURES: &str = "renderings";
const SOUNDS: &str = "sounds";

/// The file of a picture; none where the size is unknown.
pub fn picture(room: &OpenRoom, hash: &str, size: &str) -> Option<PathBuf> {
    let size = match size {
        "160" => RenderSize::Small,
        "480" => RenderSize::Middle,
        "full" => RenderSize::Full,
        _ => return None,
    };
    Some(
        room.dir()
            .join("cache")
            .join(PICTURES)
            .join(size.file(hash)),
    )
}

/// The file of a call's sound.
pub fn sound(room: &OpenRoom, hash: &str) -> PathBuf {
    room.dir()
        .join("cache")
        .join(SOUNDS)
        .join(format!("{hash}.wav"))
}

/// Forgets what was made when its files are gone: a cache may be deleted at any time, and is made anew.
fn notice_an_emptied_cache(room: &OpenRoom) -> room::Result<()> {
    let made = room.look(Who::Console, room::unjournaled::renderings::made)?;
    let gone = |hash: &String| picture(room, hash, "160").is_none_or(|file| !file.is_file());
    let silent = |hash: &String| !sound(room, hash).is_file();
    if made.pictures.iter().any(gone) || made.sounds.iter().any(silent) {
        room.road().forget_renderings()?;
    }
    Ok(())
}

/// Takes away the pictures and sounds that nothing in the room would be made into any more: earlier masks, earlier bleeps,
/// what was purged. Answers the files that could not be taken away.
pub fn take_away_unwanted(room: &OpenRoom, road: &mut Room) -> room::Result<Vec<PathBuf>> {
    let gone = road.forget_unwanted()?;
    let pictures = gone.pictures.iter().flat_map(|hash| pictures(room, hash));
    let sounds = gone.sounds.iter().flat_map(|hash| {
        let sound = sound(room, hash);
        [sound.with_extension("peaks"), sound]
    });
    Ok(take_away(pictures.chain(sounds)))
}

/// Takes away pictures of pages that did not come in; those that another page shows stay.
pub(crate) fn take_back(room: &OpenRoom, pictures_made: &[(String, Rendered)]) {
    let Ok(made) = room.look(Who::Console, room::unjournaled::renderings::made) else {
        return;
    };
    let unshown = pictures_made
        .iter()
        .filter(|(_, picture)| !made.pictures.contains(&picture.hash));
    // The cache may be deleted at any time: what stays does no harm but to its size.
    let _ = take_away(unshown.flat_map(|(_, picture)| pictures(room, &picture.hash)));
}

fn pictures(room: &OpenRoom, hash: &str) -> Vec<PathBuf> {
    let folder = room.dir().join("cache").join(PICTURES);
    RenderSize::ALL
        .map(|size| folder.join(size.file(hash)))
        .into()
}

/// Takes files away; answers those that are still there.
pub(crate) fn take_away(files: impl Iterator<Item = PathBuf>) -> Vec<PathBuf> {
    files
        .filter(|file| std::fs::remove_file(file).is_err() && file.exists())
        .collect()
}

/// Makes all that is missing; `made` is told after each. What cannot be made stays a blank sheet, and is not tried again
/// by who keeps `given_up`.
pub fn make_missing(
    room: &OpenRoom,
    workers: &Workers,
    given_up: &mut HashSet<String>,
    made: &dyn Fn(),
) -> Result<(), NotRendered> {
    notice_an_emptied_cache(room)?;
    let mut pages = room.look(Who::Console, pages_to_render)?;
    let mut calls = room.look(Who::Console, calls_to_render)?;
    pages.retain(|page| !given_up.contains(&page.key));
    calls.retain(|call| !given_up.contains(&call.key));
    let out_dir = room.cache(PICTURES)?;
    let under_way: Vec<_> = pages
        .iter()
        .filter_map(|page| {
            let source = room.store().path(&page.page.media)?;
            let job = render_job(source, &page.page, page.bleached, &out_dir)?;
            Some((page, workers.submit(job, Hurry::Later)))
        })
        .collect();
    for (page, ticket) in under_way {
        match ticket.wait() {
            Ok(rendering) => {
                room.road()
                    .keep_rendering(&page.key, &rendered(rendering))?;
                made();
            }
            // It was refused when it came in, or its original is damaged: `check` names it.
            Err(NotDone::Refused(_)) => drop(given_up.insert(page.key.clone())),
            Err(_) => {}
        }
    }
    for call in &calls {
        match bleep(room, workers, call)? {
            true => made(),
            false => drop(given_up.insert(call.key.clone())),
        }
    }
    // While they were made, what they were made of may have been changed or purged. Mostly nothing was: looking for it
    // keeps nobody from editing.
    let any = room.look(Who::Console, room::unjournaled::renderings::any_unwanted)?;
    if any {
        take_away_unwanted(room, &mut room.road())?;
    }
    Ok(())
}

fn rendered(rendering: media::Rendering) -> Rendered {
    Rendered {
        hash: rendering.hash,
        width: i64::from(rendering.width),
        height: i64::from(rendering.height),
    }
}

/// Makes the pictures of pages that are about to come in, from the file itself: what cannot be drawn does not come in.
/// Answers each page's key with its picture. `go_on` is asked before each.
pub(crate) fn of_new_pages(
    room: &OpenRoom,
    workers: &Workers,
    source: &Path,
    pages: &[Page],
    go_on: &dyn Fn() -> bool,
) -> Result<Vec<(String, Rendered)>, NotRendered> {
    let out_dir = room.cache(PICTURES)?;
    let mut under_way: VecDeque<_> = pages
        .iter()
        .filter_map(|page| {
            render_job(source.to_owned(), page, false, &out_dir).map(|job| (page, job))
        })
        .map(|(page, job)| (page, workers.submit(job, Hurry::Now)))
        .collect();
    let mut made = Vec::new();
    while let Some((page, ticket)) = under_way.pop_front() {
        let drawn = match go_on() {
            true => ticket.wait().map_err(NotRendered::from),
            false => Err(RoomError::Stopped.into()),
        };
        match drawn {
            Ok(drawn) => {
                let text = serde_json::to_string(page).unwrap_or_default();
                made.push((page_key(&text, false), rendered(drawn)));
            }
            Err(why) => {
                under_way.iter().for_each(|(_, ticket)| ticket.cancel());
                take_back(room, &made);
                return Err(why);
            }
        }
    }
    Ok(made)
}

fn render_job(source: PathBuf, page: &Page, bleach: bool, out_dir: &Path) -> Option<Render> {
    Some(Render {
        source,
        page: usize::try_from(page.page).ok()?,
        turn: turn(page),
        corners: corners(page),
        masks: page
            .masks
            .iter()
            .map(|mask| Rect {
                x: mask.rect.x,
                y: mask.rect.y,
                w: mask.rect.w,
                h: mask.rect.h,
            })
            .collect(),
        bleach,
        out_dir: out_dir.to_owned(),
    })
}

/// How a page is turned, as a worker understands it.
pub fn turn(page: &Page) -> Turn {
    u16::try_from(page.turn)
        .ok()
        .and_then(|degrees| Turn::try_from(degrees).ok())
        .unwrap_or_default()
}

fn corners(page: &Page) -> Option<Corners> {
    let points: Vec<[f64; 2]> = page
        .corners
        .iter()
        .map(|corner| [corner.x, corner.y])
        .collect();
    points.try_into().ok().map(Corners)
}

/// Makes a call's sound with its bleeps silent, and its waveform.
fn bleep(room: &OpenRoom, workers: &Workers, call: &CallToRender) -> Result<bool, NotRendered> {
    let Some(source) = room.store().path(&call.media) else {
        return Ok(false);
    };
    let out_dir = room.cache(SOUNDS)?;
    let milliseconds = |ms: i64| u64::try_from(ms).unwrap_or_default();
    let spans = call
        .bleeps
        .iter()
        .map(|(from, to)| Span {
            from: milliseconds(*from),
            to: milliseconds(*to),
        })
        .collect();
    let bleeped = match workers.run(Bleep {
        source,
        spans,
        out_dir: out_dir.clone(),
    }) {
        Ok(bleeped) => bleeped,
        Err(NotDone::Refused(_)) => return Ok(false),
        Err(why) => return Err(why.into()),
    };
    let heard = workers.run(Listen {
        source: bleeped.path,
        out_dir,
        stem: bleeped.hash.clone(),
    })?;
    let length_ms = i64::try_from(heard.length_ms).unwrap_or(i64::MAX);
    room.road()
        .keep_sound(&call.key, &bleeped.hash, length_ms, &heights(&heard.peaks)?)?;
    Ok(true)
}

/// The waveform's heights, 0-1 of its loudest.
fn heights(peaks: &Path) -> std::io::Result<Vec<f64>> {
    let columns = Peaks::read(peaks)?.columns(HEIGHTS);
    let height = |column: &[f32; 2]| f64::from(column[1].max(-column[0]));
    let loudest = columns.iter().map(height).fold(f64::EPSILON, f64::max);
    Ok(columns
        .iter()
        .map(|column| (height(column) / loudest * 1000.0).round() / 1000.0)
        .collect())
}

/// Why renderings are not made.
#[derive(Debug, thiserror::Error)]
pub enum NotRendered {
    /// The room cannot say what is missing, or keep what was made.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// A worker did not finish.
    #[error(transparent)]
    Worker(#[from] NotDone),
    /// There is no place for them.
    #[error("The room's cache cannot be written: {0}")]
    Cache(#[from] std::io::Error),
}
