//! The player where there may be no sound device: it says so, and nothing else suffers.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail, and says where"
)]

use media::{Player, PlayerError};

fn recording(dir: &std::path::Path) -> std::path::PathBuf {
    let path = dir.join("call.wav");
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(&path, spec).unwrap();
    (0..80_000).for_each(|at| writer.write_sample((at % 100) as i16).unwrap());
    writer.finalize().unwrap();
    path
}

#[test]
fn without_a_device_it_opens_and_seeks_and_says_why_it_is_silent() {
    let dir = tempfile::tempdir().unwrap();
    let player = Player::new();
    assert_eq!(player.play(), Err(PlayerError::NothingOpen));
    player.pause();
    player.seek(500);

    let path = recording(dir.path());
    assert_eq!(player.open(&path, Some((1000, 4000))), Ok(10_000));
    player.seek(2500);
    player.set_volume(7.0);
    let state = player.state();
    assert_eq!(state.file.as_deref(), Some(path.as_path()));
    assert_eq!(
        (state.from_ms, state.to_ms, state.position_ms),
        (1000, 4000, 2500)
    );
    assert_eq!((state.volume, state.playing), (2.0, false));

    match player.play() {
        Ok(()) => assert!(player.state().playing, "this machine has a sound device"),
        Err(why) => {
            let state = player.state();
            assert_eq!(state.trouble.as_deref(), Some(why.to_string().as_str()));
            assert!(!state.playing);
            assert!(player.test_sound().is_err());
        }
    }
    player.close().unwrap();
    assert_eq!(player.state().file, None);
    assert_eq!(player.state().volume, 2.0, "how loud it is outlasts a call");
}

#[test]
fn an_output_that_is_not_there_is_named() {
    let player = Player::new();
    let why = player
        .choose_output(Some("alsa:no_such_card".to_owned()))
        .unwrap_err();
    let known = [
        PlayerError::NoDevice,
        PlayerError::NoSuchOutput("alsa:no_such_card".to_owned()),
    ];
    assert!(known.contains(&why), "{why}");
    assert_eq!(player.state().output, None, "the choice stays as it was");
}
