//! A worker by itself, for this crate's tests and for looking at one by hand. The program starts itself as a worker.

fn main() -> std::process::ExitCode {
    media::worker::serve()
}
