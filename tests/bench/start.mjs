// From the start of the process to the first wall on the screen, and what it holds of memory once it stands there.
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from './processes.mjs';
import { sampleRoom } from './rooms.mjs';
import { openScreen } from './screen.mjs';
import { hello, inTurn, median, once, program } from './tools.mjs';

const SIZE = [1440, 900];
const LINES = 90;
/** Nothing moved for so long: the picture that stands then is the one that was waited for. */
const STILL = 4000;
const IDLE = 10_000;
/** The wall is drawn from when on this part of what was looked at is as it stays. */
const DRAWN = 0.98;

export async function startAndMemory(rounds) {
  const room = await once('sample', sampleRoom);
  const screen = await openScreen(...SIZE);
  try {
    // The first opening of a room draws its papers; every later one finds them drawn.
    await open(screen, program, [room]);
    const [ours, theirs] = [[], []];
    const starts = await inTurn(
      rounds,
      async () => {
        const seen = await open(screen, program, [room]);
        ours.push(seen.mib);
        return seen.seconds;
      },
      async () => {
        const seen = await open(screen, hello, []);
        theirs.push(seen.mib);
        return seen.seconds;
      },
    );
    return { starts, memory: { ours: median(ours), theirs: median(theirs) } };
  } finally {
    screen.close();
  }
}

/** Opens a program, waits until nothing moves and then until it is idle, and ends it. */
async function open(screen, command, args) {
  const began = performance.now();
  // Our program chooses this for itself where there is no GPU; hello must be told.
  const child = screen.start(command, args, command === hello ? { WEBKIT_DISABLE_DMABUF_RENDERER: '1' } : {});
  const ended = new Promise((tell) => child.once('exit', tell));
  const late = began + 120_000;
  const changes = await screen.watch([0, 0, ...SIZE], LINES, (seen, now) => (seen.length > 1 && now - seen.at(-1).at > STILL) || now > late, true);
  if (changes.length < 2) throw new Error(`${command} drew nothing.`);
  const stays = changes.at(-1).pixels;
  let drawn = changes.at(-1);
  for (const change of changes.toReversed()) {
    if (alike(change.pixels, stays) < DRAWN) break;
    drawn = change;
  }
  await pause(IDLE - STILL);
  const mib = memoryOf(child.pid);
  child.kill('SIGTERM');
  await ended;
  await pause(500);
  return { seconds: (drawn.at - began) / 1000, mib };
}

/** The part of the pixels that are the same. */
function alike(one, other) {
  let same = 0;
  for (let at = 0; at < one.length; at += 4) if (one.readUInt32LE(at) === other.readUInt32LE(at)) same++;
  return (same * 4) / one.length;
}
