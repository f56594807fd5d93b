//! The player's buttons.

use tauri::{AppHandle, State};

use crate::player::{self, CallPlayer, Output, PlayerFace};
use crate::refusal::Refusal;

/// How the player stands.
#[tauri::command(async)]
pub fn player_state(player: State<'_, CallPlayer>) -> PlayerFace {
    player.face()
}

/// Plays a call to the room, from and to milliseconds where a clip is meant.
#[tauri::command(async)]
pub fn play(
    app: AppHandle,
    call: String,
    from: Option<u64>,
    to: Option<u64>,
) -> Result<(), Refusal> {
    player::play(&app, &call, from, to)
}

/// Pauses what plays, or goes on.
#[tauri::command(async)]
pub fn toggle_play(app: AppHandle) -> Result<(), Refusal> {
    player::toggle(&app)
}

/// Goes to a millisecond of the recording.
#[tauri::command(async)]
pub fn seek(app: AppHandle, to: u64) {
    player::seek(&app, to);
}

/// 0 is silent, 1 as recorded, at most 2.
#[tauri::command(async)]
pub fn set_volume(app: AppHandle, volume: f32) {
    player::set_volume(&app, volume);
}

/// Where sound can go.
#[tauri::command(async)]
pub fn sound_outputs(player: State<'_, CallPlayer>) -> Result<Vec<Output>, Refusal> {
    player.outputs()
}

/// Sends sound there; none: the system's own choice.
#[tauri::command(async)]
pub fn choose_output(app: AppHandle, id: Option<String>) -> Result<(), Refusal> {
    player::choose_output(&app, id)
}

/// Plays a short sound, to hear whether the room hears it.
#[tauri::command(async)]
pub fn test_sound(player: State<'_, CallPlayer>) -> Result<(), Refusal> {
    player.test_sound()
}
