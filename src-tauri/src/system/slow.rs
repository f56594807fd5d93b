//! Debug builds only: delays answers and events by chance, so that what depends on their being quick fails on purpose.
//!
//! `CUSTOMER_ROOM_DELAY=600` delays the answer of each command and each event by up to 600 ms; `600:7` takes the delays
//! from the random numbers of seed 7. Events stay in order, as they do without a delay; answers do not.

use std::env;
use std::sync::OnceLock;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use tauri::{Manager, WebviewWindowBuilder, Wry};

const VARIABLE: &str = "CUSTOMER_ROOM_DELAY";

/// At most so many milliseconds, and the seed; none where nothing is to be delayed.
fn wished() -> Option<(u64, u64)> {
    let wish = env::var(VARIABLE).ok()?;
    let (most, seed) = wish.split_once(':').unwrap_or((&wish, "1"));
    let most = most.parse().ok().filter(|most| *most > 0)?;
    Some((most, seed.parse().unwrap_or(1)))
}

/// Makes the window's page wait with each answer. An answer that a test asked for carries the header `At-Once` and is
/// not delayed.
pub fn answers<'a, M: Manager<Wry>>(
    window: WebviewWindowBuilder<'a, Wry, M>,
) -> WebviewWindowBuilder<'a, Wry, M> {
    match wished() {
        Some((most, seed)) => window.initialization_script(script(most, seed)),
        None => window,
    }
}

/// Tauri's page side asks by `fetch`, so its answers can be held back there: what the program did is done by then.
fn script(most: u64, seed: u64) -> String {
    format!(
        "(() => {{
  const ask = window.fetch;
  let state = {seed};
  const random = () => {{
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }};
  window.fetch = async (address, wish) => {{
    const late = random() * {most};
    const answer = await ask(address, wish);
    const command = /^ipc:|^https?:\\/\\/ipc\\.localhost/.test(address);
    if (command && !wish?.headers?.has?.('At-Once')) await new Promise((come) => setTimeout(come, late));
    return answer;
  }};
}})();"
    )
}

type Telling = Box<dyn FnOnce() + Send>;

/// Tells an event, late where that is wished.
pub fn event(tell: impl FnOnce() + Send + 'static) {
    static LINE: OnceLock<Option<Sender<(Instant, Telling)>>> = OnceLock::new();
    let line = LINE.get_or_init(|| wished().map(|(most, seed)| late_events(most, seed)));
    match line {
        Some(line) => {
            // The thread that takes them ends only with the program.
            let _ = line.send((Instant::now(), Box::new(tell)));
        }
        None => tell(),
    }
}

fn late_events(most: u64, seed: u64) -> Sender<(Instant, Telling)> {
    let (line, told) = mpsc::channel::<(Instant, Telling)>();
    thread::spawn(move || {
        let mut state = seed;
        for (at, tell) in told {
            let due = at + Duration::from_millis(splitmix(&mut state) % (most + 1));
            thread::sleep(due.saturating_duration_since(Instant::now()));
            tell();
        }
    });
    line
}

/// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
