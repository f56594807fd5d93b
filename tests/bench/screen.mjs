// A display whose pixels lie in a file, so that what is drawn can be looked at hundreds of times a second without
// asking the program or the display: what is counted is what a person would see.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { project } from '../e2e/desktop.mjs';

const LOOK_EVERY = 3;

/** Opens a display with a window manager, a message bus and a home of its own. */
export async function openScreen(width, height) {
  const home = mkdtempSync(join(tmpdir(), 'customer-room-bench-'));
  const own = (name) => {
    mkdirSync(join(home, name), { mode: 0o700 });
    return join(home, name);
  };
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: own('run'),
    XDG_DATA_HOME: own('data'),
    XDG_CONFIG_HOME: own('config'),
    XDG_CACHE_HOME: own('cache'),
    PULSE_SERVER: 'none',
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
  };
  delete env.WAYLAND_DISPLAY;
  const children = [];
  /** Starts a program on this display, which ends with us. */
  const start = (command, args = [], more = {}) => {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(child);
    return child;
  };
  const close = () => {
    for (const child of children.splice(0).reverse()) child.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

  const display = start('Xvfb', ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-fbdir', home, '-nolisten', 'tcp', '-noreset']);
  env.DISPLAY = `:${await line(display)}`;
  env.DBUS_SESSION_BUS_ADDRESS = await line(start('dbus-daemon', ['--session', '--nofork', `--address=unix:path=${join(home, 'bus')}`, '--print-address=1']));
  start('openbox', ['--sm-disable', '--config-file', join(project, 'tests/e2e/openbox.xml')]);
  const tell = (...args) => spawnSync('xdotool', args, { env, encoding: 'utf8' });
  while (tell('get_num_desktops').status !== 0) await pause(50);

  // The head of the file, https://www.x.org/releases/X11R7.7/doc/man/man1/xwd.1.xhtml: its length, bytes a line, colours.
  const pixels = openSync(join(home, 'Xvfb_screen0'), 'r');
  const head = Buffer.alloc(100);
  readSync(pixels, head, 0, head.length, 0);
  const [headLength, stride, colours] = [head.readUInt32BE(0), head.readUInt32BE(48), head.readUInt32BE(76)];
  const first = headLength + colours * 12;

  /** The pixels of `rows` lines spread evenly over a box. */
  const look = ([x, y, w, h], rows) => {
    const seen = Buffer.allocUnsafe(rows * w * 4);
    for (let row = 0; row < rows; row++) {
      const at = y + Math.floor(((row + 0.5) * h) / rows);
      readSync(pixels, seen, row * w * 4, w * 4, first + at * stride + x * 4);
    }
    return seen;
  };

  return {
    start,
    tell,
    look,

    /** Photographs the display, for those who doubt a number. */
    photograph(path) {
      spawnSync('scrot', ['--overwrite', path], { env });
    },

    /**
     * Watches a box until `enough(changes, now)`, and answers each change that was seen: when (ms), and its pixels where
     * they are to be kept.
     */
    async watch(box, rows, enough, keep = false) {
      const changes = [];
      let last = look(box, rows);
      for (;;) {
        const now = performance.now();
        if (enough(changes, now)) return changes;
        const next = look(box, rows);
        if (!next.equals(last)) {
          changes.push({ at: now, ...(keep && { pixels: next }) });
          last = next;
        }
        await pause(LOOK_EVERY);
      }
    },

    close() {
      closeSync(pixels);
      close();
    },
  };
}

/** The first line that a process says. */
function line(child) {
  return new Promise((tell, fail) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      if (said.includes('\n')) tell(said.split('\n')[0]);
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`${child.spawnargs[3]} ended with ${code}.`)));
  });
}
