// Made from the types of src-tauri/src by `make bindings`.
/** Every command. */
export type Command = 'ask' | 'walk' | 'player_state' | 'press' | 'take_keyboard' | 'apply' | 'undo' | 'redo' | 'keep_half_typed' | 'room_state' | 'open_room' | 'new_room' | 'open_sample' | 'close_room' | 'import_files' | 'stop_import' | 'forget_arrival' | 'arrivals' | 'look' | 'try_table' | 'import_table' | 'table_file' | 'choose_files' | 'choose_folder' | 'present' | 'play' | 'toggle_play' | 'seek' | 'set_volume' | 'sound_outputs' | 'choose_output' | 'test_sound' | 'read_report' | 'open_report' | 'closing';

/** Those that the wall window may call. */
export type WallCommand = 'ask' | 'walk' | 'player_state' | 'press';
