// Every command once, and which windows may call it. The build script makes the manifest and the windows'
// capabilities from this list, `commands/mod.rs` makes the handler, and a test makes the list that TypeScript knows.
macro_rules! commands {
    ($made:ident) => {
        $made! {
            ask: main wall,
            walk: main wall,
            player_state: main wall,
            press: wall,
            take_keyboard: main,
            apply: main,
            undo: main,
            redo: main,
            keep_half_typed: main,
            room_state: main,
            open_room: main,
            new_room: main,
            open_sample: main,
            close_room: main,
            import_files: main,
            stop_import: main,
            forget_arrival: main,
            arrivals: main,
            look: main,
            try_table: main,
            import_table: main,
            table_file: main,
            choose_files: main,
            choose_folder: main,
            present: main,
            play: main,
            toggle_play: main,
            seek: main,
            set_volume: main,
            sound_outputs: main,
            choose_output: main,
            test_sound: main,
            read_report: main,
            open_report: main,
            closing: main,
        }
    };
}
