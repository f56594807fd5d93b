//! The worker processes of this program: itself, started as `customer-room worker`.

use std::thread::available_parallelism;

use media::Workers;

/// One worker for each core, started when there is something to do.
pub fn start() -> Workers {
    let program = std::env::current_exe().unwrap_or_else(|_| "customer-room".into());
    let cores = available_parallelism().map_or(2, usize::from);
    Workers::start(program, &["worker"], cores)
}
