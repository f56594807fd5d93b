//! Calls, played to the room. Only the rendering with its bleeps silent is ever opened, and during a session only what
//! the wall's eye may see.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use media::Player;
use parking_lot::Mutex;
use room::RoomError;
use room::store::eyes::Who;
use room::unjournaled::up::Stop;
use serde::Serialize;
use tauri::{AppHandle, Manager};

use crate::open_room::renderings;
use crate::program::Program;
use crate::refusal::Refusal;
use crate::{events, windows};

/// How often windows hear where a call is; its transcript follows.
const TELL_EVERY: Duration = Duration::from_millis(200);

/// How the player stands, as windows see it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PlayerFace {
    /// The call that is open.
    pub call: Option<String>,
    /// It sounds now.
    pub playing: bool,
    /// It ran to its end.
    pub ended: bool,
    /// Where it is, in milliseconds of the recording.
    #[ts(type = "number")]
    pub position_ms: u64,
    /// Where what is open ends.
    #[ts(type = "number")]
    pub to_ms: u64,
    /// 0 is silent, 1 as recorded, at most 2.
    pub volume: f32,
    /// The chosen output; none: the system's own choice.
    pub output: Option<String>,
    /// Why nothing sounds when it should.
    pub trouble: Option<String>,
}

/// Where sound can go.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Output {
    /// Names it to the program.
    pub id: String,
    /// Names it to a person.
    pub name: String,
}

/// The player, and the call that it holds.
pub struct CallPlayer {
    player: Player,
    call: Mutex<Option<String>>,
    /// Windows are told where it is.
    followed: AtomicBool,
}

impl CallPlayer {
    /// One that holds no call.
    pub fn new() -> Self {
        Self {
            player: Player::new(),
            call: Mutex::default(),
            followed: AtomicBool::default(),
        }
    }

    /// How the player stands.
    pub fn face(&self) -> PlayerFace {
        let state = self.player.state();
        PlayerFace {
            call: self.call.lock().clone(),
            playing: state.playing,
            ended: state.ended,
            position_ms: state.position_ms,
            to_ms: state.to_ms,
            volume: state.volume,
            output: state.output,
            trouble: state.trouble,
        }
    }

    /// Where sound can go.
    pub fn outputs(&self) -> Result<Vec<Output>, Refusal> {
        let outputs = self.player.outputs()?;
        Ok(outputs
            .into_iter()
            .map(|output| Output {
                id: output.id,
                name: output.name,
            })
            .collect())
    }

    /// Plays a short sound, to hear whether the room hears it.
    pub fn test_sound(&self) -> Result<(), Refusal> {
        Ok(self.player.test_sound()?)
    }

    fn is_playing(&self) -> bool {
        self.player.state().playing
    }
}

impl Default for CallPlayer {
    fn default() -> Self {
        Self::new()
    }
}

/// The sound of a call, if it may be heard now: with the wall up, a call that the room may not hear is not there.
fn sound_of(app: &AppHandle, call: &str) -> Result<PathBuf, Refusal> {
    let room = app.state::<Program>().room()?;
    let who = match app.get_webview_window(windows::WALL) {
        Some(_) => Who::Wall,
        None => Who::Console,
    };
    let sound = room.look(who, |seen| {
        room::unjournaled::renderings::sound_of(seen, call)
    });
    if !room.is_there() {
        return Err(RoomError::Gone(room.dir().to_owned()).into());
    }
    let hash = sound?.ok_or(match who {
        Who::Wall => Refusal::NotForTheRoom,
        Who::Console => Refusal::NotReady,
    })?;
    Ok(renderings::sound(&room, &hash))
}

/// Plays a call.
pub fn play(
    app: &AppHandle,
    call: &str,
    from: Option<u64>,
    to: Option<u64>,
) -> Result<(), Refusal> {
    let sound = sound_of(app, call)?;
    let clip = from.map(|from| (from, to.unwrap_or(u64::MAX)));
    let held = app.state::<CallPlayer>();
    held.player.open(&sound, clip)?;
    *held.call.lock() = Some(call.to_owned());
    held.player.play()?;
    follow(app);
    Ok(())
}

/// Closes the call that is open, if one is.
pub fn close(app: &AppHandle) {
    let held = app.state::<CallPlayer>();
    let open = held.call.lock().take();
    if open.is_some() {
        // Nothing sounds any more, or the player has ended and nothing ever will.
        let _ = held.player.close();
        events::player_moved(app);
    }
}

/// Closes the call that is open if it may not be heard any more, or sounds otherwise now: its consent was taken back, a
/// bleep was added, it was purged.
pub fn close_unless_heard(app: &AppHandle) {
    let held = app.state::<CallPlayer>();
    let call = held.call.lock().clone();
    if call.is_some_and(|call| sound_of(app, &call).ok() != held.player.state().file) {
        close(app);
    }
}

/// Tells windows where the call is, until it stops.
fn follow(app: &AppHandle) {
    events::player_moved(app);
    if app
        .state::<CallPlayer>()
        .followed
        .swap(true, Ordering::SeqCst)
    {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        let held = app.state::<CallPlayer>();
        loop {
            thread::sleep(TELL_EVERY);
            events::player_moved(&app);
            if !held.is_playing() {
                break;
            }
        }
        held.followed.store(false, Ordering::SeqCst);
        // Somebody may have gone on while nobody looked.
        if held.is_playing() {
            follow(&app);
        }
    });
}

/// Pauses what plays, or goes on.
pub fn toggle(app: &AppHandle) -> Result<(), Refusal> {
    let held = app.state::<CallPlayer>();
    if held.is_playing() {
        pause(app);
        return Ok(());
    }
    let call = held.call.lock().clone();
    if let Some(call) = call {
        sound_of(app, &call)?;
    }
    held.player.play()?;
    follow(app);
    Ok(())
}

/// Pauses what plays.
pub fn pause(app: &AppHandle) {
    app.state::<CallPlayer>().player.pause();
    events::player_moved(app);
}

/// At a call that has not sounded yet, "next" plays it. Answers whether it did.
pub fn plays_first(app: &AppHandle, stop: &Stop) -> bool {
    let Stop::Call { call } = stop else {
        return false;
    };
    let face = app.state::<CallPlayer>().face();
    let is_open = face.call.as_deref() == Some(call);
    let heard = is_open && (face.playing || face.position_ms > 0 || face.ended);
    let failed = is_open && face.trouble.is_some();
    // A call that cannot sound is no reason to stand still.
    !heard && !failed && play(app, call, None, None).is_ok()
}

/// Goes to a millisecond of the recording.
pub fn seek(app: &AppHandle, to: u64) {
    app.state::<CallPlayer>().player.seek(to);
    events::player_moved(app);
}

/// 0 is silent, 1 as recorded, at most 2.
pub fn set_volume(app: &AppHandle, volume: f32) {
    app.state::<CallPlayer>().player.set_volume(volume);
    events::player_moved(app);
}

/// Sends sound there.
pub fn choose_output(app: &AppHandle, id: Option<String>) -> Result<(), Refusal> {
    let chosen = app.state::<CallPlayer>().player.choose_output(id);
    events::player_moved(app);
    Ok(chosen?)
}
