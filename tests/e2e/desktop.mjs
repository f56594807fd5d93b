// The desktop in which the real program runs during a story: a display, a window manager, a message bus, a sound
// server with an output that can be listened to, and a home of its own. Nothing of the person's own is touched.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Driver } from './driver.mjs';

export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(project, process.env.CARGO_TARGET_DIR ?? 'target');

/** The program under test. */
export const program = process.env.CUSTOMER_ROOM ?? join(target, 'debug/customer-room');

const RATE = 48_000;

/**
 * Builds the desktop. It is taken down when the story ends, also when it fails or is stopped.
 * `pictures` is the folder under target/ in which pictures are left.
 */
export async function openDesktop({ size = '1920x1080', pictures = 'e2e' } = {}) {
  if (!existsSync(program)) throw new Error(`There is no program at ${program}: run “make e2e”, which builds it.`);
  const home = mkdtempSync(join(tmpdir(), 'customer-room-desktop-'));
  let made = 0;
  const children = [];
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: folder(home, 'run'),
    XDG_DATA_HOME: folder(home, 'data'),
    XDG_CONFIG_HOME: folder(home, 'config'),
    XDG_CACHE_HOME: folder(home, 'cache'),
    PULSE_SERVER: `unix:${join(home, 'sound')}`,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    TAURI_WEBVIEW_AUTOMATION: 'true',
    // The day of the session for which the sample room is prepared.
    CUSTOMER_ROOM_TODAY: '2026-10-14',
  };
  delete env.DISPLAY;
  delete env.WAYLAND_DISPLAY;

  /** Starts a part of the desktop that ends with this process, however that ends. */
  const start = (command, ...args) => {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (child.said += part));
    children.push(child);
    return child;
  };
  const close = () => {
    // Nothing may write into the home while it is taken away.
    while (kill(process.pid)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    // The display is asked, so that it takes its socket away; the rest needs no manners.
    for (const child of children.splice(0).reverse()) child.kill(child === display ? 'SIGTERM' : 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

  // We choose the number: servers that choose one themselves take away each other's sockets.
  let display;
  for (let tries = 0; env.DISPLAY === undefined; tries++) {
    const number = `:${100 + ((process.pid * 7 + tries) % 50_000)}`;
    display = start('Xvfb', number, '-displayfd', '1', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset');
    try {
      await line(display);
      env.DISPLAY = number;
    } catch (taken) {
      if (tries === 20) throw taken;
    }
  }
  env.DBUS_SESSION_BUS_ADDRESS = await line(start('dbus-daemon', '--session', '--nofork', `--address=unix:path=${join(home, 'bus')}`, '--print-address=1'));
  // A display that has just come up may turn its first guest away: whoever was, comes again.
  const begun = async (what, ask, ...command) => {
    let child = start(...command);
    await ready(what, () => child, () => {
      if (child.exitCode !== null) child = start(...command);
      return ask();
    });
    return child;
  };
  const answers = (...command) => () => spawnSync(command[0], command.slice(1), { env }).status === 0;
  await begun('the window manager', answers('xdotool', 'get_num_desktops'), 'openbox', '--sm-disable', '--config-file', join(project, 'tests/e2e/openbox.xml'));
  const soundServer = () =>
    begun(
      'the sound server', answers('pactl', 'info'),
      'pulseaudio', '-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1', '--disable-shm=yes',
      '-L', `module-native-protocol-unix auth-anonymous=1 socket=${join(home, 'sound')}`,
      '-L', 'module-null-sink sink_name=room',
    );
  let sound = await soundServer();

  return {
    home,
    env,
    close,

    /** The system asks for less motion from now on: for windows that are opened later. */
    calm() {
      writeFileSync(join(folder(home, 'config/gtk-3.0'), 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    },

    /** Takes the sound server away, as when a cable is pulled out; `back()` plugs it in again. */
    pullSound() {
      sound.kill('SIGKILL');
      return { back: async () => (sound = await soundServer()) };
    },

    /** Runs the program without a window and answers what it said. */
    tell(...args) {
      const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: Infinity });
      return { status, stdout, stderr };
    },

    /** Makes a room from one of those that come with the program, and answers its folder. */
    room(sample = 'outerwear') {
      const dir = join(home, `${sample}-${made++}`);
      const { status, stderr } = this.tell('new', dir, '--from', join(project, 'rooms', sample));
      if (status !== 0) throw new Error(stderr);
      return dir;
    },

    /** Opens the program's window; `args` as on the command line, `more` adds variables. */
    async open(args = [], more = {}) {
      Object.assign(env, more);
      const port = await freePort();
      const server = start('WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`);
      const address = `http://127.0.0.1:${port}`;
      await ready('WebKitWebDriver', () => server, () => fetch(`${address}/status`).then((answer) => answer.ok, () => false));
      const driver = await Driver.start(address, { 'webkitgtk:browserOptions': { binary: program, args } });
      const shut = () => {
        kill(server.pid);
        server.kill('SIGKILL');
      };
      return Object.assign(driver, {
        /** The program's process ids, the first is the window's. */
        ids: () => running(server.pid),
        /** Closes every window as a person does, and waits until the program has ended by itself. */
        async close() {
          // As one who waits a second before asking again: a key that is held asks only once.
          let asked = 0;
          await ready('the program to end', () => server, () => {
            const [id] = running(server.pid);
            if (id === undefined) return true;
            if (Date.now() - asked < 1000) return false;
            asked = Date.now();
            // A key sent to a window by name never reaches the window manager: bring it to the front, then press.
            spawnSync('xdotool', ['search', '--all', '--onlyvisible', '--pid', `${id}`, '--name', '.', 'windowactivate', '--sync'], { env });
            spawnSync('xdotool', ['key', 'alt+F4'], { env });
            return false;
          });
          shut();
        },
        /** What a power cut does. */
        kill: shut,
      });
    },

    /** Brings the window with this title to the front. */
    raise(title) {
      spawnSync('xdotool', ['search', '--onlyvisible', '--name', title, 'windowactivate', '--sync'], { env });
    },

    /** Leaves a picture of the display and answers its path. (WebKitWebDriver's own pictures never come.) */
    photograph(name) {
      const path = join(folder(target, pictures), `${name}.png`);
      const { status, stderr } = spawnSync('scrot', ['--overwrite', path], { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`No picture of the display: ${stderr}`);
      return path;
    },

    /** Listens to what the program plays, from now until `stop()`, which answers how loud it was (0 to 1). */
    async listen() {
      const ear = spawn('parec', ['-d', 'room.monitor', '--raw', '--format=s16le', `--rate=${RATE}`, '--channels=1', '--latency-msec=20'], { env });
      children.push(ear);
      const heard = [];
      ear.stdout.on('data', (part) => heard.push(part));
      await ready('the recording', () => ear, () => heard.length > 0);
      return {
        async stop() {
          ear.kill();
          await new Promise((ended) => ear.once('close', ended));
          const bytes = Buffer.concat(heard);
          const samples = Int16Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(2 * i));
          const power = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);
          return { seconds: samples.length / RATE, loudness: Math.sqrt(power / Math.max(1, samples.length)), samples };
        },
      };
    },
  };
}

/**
 * The parts of one story: each goes on where the last one ended, so after one that fails no other is tried. What the
 * display showed then is left as a picture.
 */
export function storyIn(desktop) {
  let failed;
  return (name, tell) =>
    test(name, async (part) => {
      if (failed) return part.skip(`after “${failed}”`);
      try {
        await tell();
      } catch (why) {
        failed = name;
        part.diagnostic(`The display then: ${desktop.photograph(`${basename(process.argv[1], '.test.mjs')}-failed`)}`);
        throw why;
      }
    });
}

function folder(...parts) {
  const path = join(...parts);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/** The first line that a process says. */
function line(child) {
  return new Promise((tell, fail) => {
    const look = () => child.said.includes('\n') && tell(child.said.split('\n')[0]);
    child.stdout.on('data', look);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`${child.spawnargs[3]} ended with ${code}: ${child.said}`)));
    look();
  });
}

async function ready(what, waitedFor, ask) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (await ask()) return;
    await pause(50);
  }
  const child = waitedFor();
  throw new Error(`Waited 60 s for ${what}, in vain. It ${child.exitCode === null ? 'runs' : 'has ended'} and said: ${child.said ?? ''}`);
}

function freePort() {
  return new Promise((tell, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => tell(port));
    });
  });
}

/** The ids of the program's processes below a process, the nearest first. */
function running(ancestor) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const below = [];
  for (let level = [ancestor]; level.length > 0; ) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([id]) => id);
    below.push(...level);
  }
  return below.filter((id) => {
    try {
      return readlinkSync(`/proc/${id}/exe`).startsWith(program);
    } catch {
      return false;
    }
  });
}

/** Ends the program's processes below a process at once; whether there were any. */
function kill(ancestor) {
  const ids = running(ancestor);
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended while we looked.
    }
  }
  return ids.length > 0;
}
