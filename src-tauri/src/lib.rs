//! Customer Room as a desktop program: windows, commands, events, media addresses, command line.

pub mod windows;
