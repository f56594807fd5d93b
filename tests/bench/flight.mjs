// The camera's flights as the room sees them: how many different pictures a second stand on the projector.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { roomOfPins } from './rooms.mjs';
import { openScreen } from './screen.mjs';
import { kept, median, once, program } from './tools.mjs';

const WALL = [0, 0, 1920, 1080];
const LINES = 54;
/** Whole wall, stages, from neighbour to neighbour, and back, twice. */
const KEYS = ['2', '0', '4', '5', '6', '0', '7', '6', '0', '1', '2', '3', '0', '5', '0'];
/** No flight is shorter. Of what changes after a key it is the stretch of this length with the most pictures. */
const FLIGHT = 600;
/** WebKit draws at most 60 pictures a second; what follows sooner is the rest of a picture that was being copied. */
const ONE_PICTURE = 8;

/** Frames a second, the median over all flights. */
export async function flights(pins) {
  const room = await once(`pins-${pins}`, (dir) => roomOfPins(dir, pins));
  const screen = await openScreen(3840, 1080);
  const child = screen.start(program, [room], { WEBKIT_DISABLE_DMABUF_RENDERER: '1' });
  try {
    let began = performance.now();
    const still = (ms) => (seen, now) => now - (seen.at(-1)?.at ?? began) > ms;
    await screen.watch(WALL, LINES, (seen, now) => seen.length > 1 && still(5000)(seen, now));
    const main = await windowOf(screen, 'Customer Room$');
    screen.tell('windowsize', '--sync', main, '1440', '900', 'windowmove', '--sync', main, '2000', '0', 'windowactivate', '--sync', main);
    // Present: the wall's window, on the one monitor that there is.
    screen.tell('key', 'F5');
    const wall = await windowOf(screen, 'wall$');
    screen.tell('windowsize', '--sync', wall, '1920', '1080', 'windowmove', '--sync', wall, '0', '0', 'windowactivate', '--sync', main);
    began = performance.now();
    await screen.watch(WALL, LINES, still(5000));
    screen.photograph(join(kept, `flight-${pins}.png`));
    const frames = [];
    for (const key of KEYS) {
      began = performance.now();
      const watched = screen.watch(WALL, LINES, still(1500));
      screen.tell('key', key);
      frames.push(rate((await watched).map(({ at }) => at)));
    }
    return median(frames);
  } finally {
    child.kill('SIGTERM');
    await pause(500);
    screen.close();
  }
}

/** Pictures a second of a flight, from when the screen changed. */
function rate(times) {
  const pictures = times.filter((at, place) => place === 0 || at - times[place - 1] >= ONE_PICTURE);
  if (process.env.BENCH_VERBOSE) console.error(pictures.map((at) => Math.round(at - pictures[0])).join(' '));
  const within = (first) => pictures.filter((at) => at >= first && at < first + FLIGHT).length;
  return (Math.max(0, ...pictures.map(within)) * 1000) / FLIGHT;
}

async function windowOf(screen, title) {
  for (let tries = 0; tries < 200; tries++) {
    const found = screen.tell('search', '--onlyvisible', '--name', title).stdout.trim().split('\n').at(-1);
    if (found) return found;
    await pause(100);
  }
  throw new Error(`No window called ${title} came.`);
}
