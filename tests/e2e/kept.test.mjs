// Work is never lost: the system's file chooser looks into the room, other programs open and close it, the power goes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Key } from './driver.mjs';
import { openDesktop, program, storyIn } from './desktop.mjs';

const desktop = await openDesktop({ size: '1440x900' });
after(desktop.close);
const part = storyIn(desktop);
const room = join(desktop.home, 'acme');
let window = await desktop.open();

const xdotool = (...args) => spawnSync('xdotool', args, { env: desktop.env, encoding: 'utf8' });
const active = () => xdotool('getactivewindow', 'getwindowname').stdout.trim();

/** Opens a file chooser by what opens it, goes to a folder in it, and ends it with a key. */
async function choose(open, title, folder, ...ending) {
  await open();
  await window.until(`the window “${title}”`, () => active() === title);
  // A slash opens the line in which a path is typed. On a busy machine what is typed before it is there goes elsewhere.
  xdotool('key', 'slash');
  await pause(700);
  xdotool('key', 'ctrl+a');
  xdotool('type', '--delay', '15', folder);
  await pause(700);
  for (const key of ending) {
    xdotool('key', key);
    await pause(300);
  }
  await window.until(`the window “${title}” to close`, () => active() !== title);
}

/** Whether our process holds locks on the room's database. */
function isLocked() {
  const { ino } = statSync(join(room, 'room.db'));
  const [id] = window.ids();
  return readFileSync('/proc/locks', 'utf8').split('\n').some((line) => line.includes(` ${id} `) && line.includes(`:${ino} `));
}

let told = 0;
/** Makes steps, and has another program open and close the room after every tenth. */
async function work(steps) {
  for (let i = 0; i < steps; i++) {
    await window.invoke('apply', { edits: [{ add: { kind: 'silo', name: `Department ${told}` } }] });
    told++;
    if (told % 10 === 0) assert.equal(desktop.tell('show', room).status, 0);
  }
}
const onDisk = () => JSON.parse(desktop.tell('show', room, 'silo', '--json').stdout).length;

part('a room made through the file chooser keeps its locks', async () => {
  mkdirSync(room);
  await window.see('What do your customers go through?');
  await choose(() => window.choose('Make a room'), 'Choose a folder', room, 'Return');
  await window.see('What does your customer do first?');
  assert.ok(isLocked(), 'our locks on room.db are gone');
});

part('after a power cut everything is there that was told', async () => {
  for (let round = 0; round < 5; round++) {
    await work(20);
    await choose(() => window.press(Key.Control, 'o'), 'Add files', `${room}/`, 'Escape', 'Escape');
    assert.ok(isLocked(), 'our locks on room.db are gone');
  }
  window.kill();
  assert.equal(onDisk(), told);
});

part('and after a clean close', async () => {
  window = await desktop.open([room]);
  await window.see('What does your customer do first?');
  for (let round = 0; round < 5; round++) {
    await work(20);
    await choose(() => window.press(Key.Control, 'o'), 'Add files', `${room}/`, 'Escape', 'Escape');
  }
  await window.close();
  assert.equal(told, 200);
  assert.equal(onDisk(), told);
  assert.equal(desktop.tell('check', room).status, 0);
});

part('a chooser does not outlive the program, and one that is still open gives way to the next', async () => {
  window = await desktop.open([room]);
  await window.see('What does your customer do first?');
  await window.press(Key.Control, 'o');
  await window.until('the chooser', () => active() === 'Add files');
  const choosers = () => xdotool('search', '--name', '^Add files$').stdout.trim().split('\n').filter(Boolean).length;
  desktop.raise('Customer Room$');
  await window.press(Key.Control, 'o');
  await window.until('one chooser in front', () => active() === 'Add files' && choosers() === 1);
  window.kill();
  const end = Date.now() + 10_000;
  while (choosers() > 0 && Date.now() < end) await pause(100);
  assert.equal(choosers(), 0);
});

part('a chooser whose program is gone ends without a crash', async () => {
  const ended = [];
  for (let i = 0; i < 3; i++) {
    const chooser = spawn(program, ['choose', 'files'], { env: desktop.env, stdio: ['pipe', 'ignore', 'ignore'] });
    const over = once(chooser, 'exit');
    const end = Date.now() + 30_000;
    while (active() !== 'Add files' && Date.now() < end) await pause(100);
    chooser.stdin.end();
    ended.push((await over)[1]);
  }
  // Killed by itself, not by a fault (SIGSEGV).
  assert.deepEqual(ended, Array(3).fill('SIGKILL'));
});

/** Each waits for the answer before it: where answers are held back, fewer take as long. */
const PAIRS = process.env.CUSTOMER_ROOM_DELAY ? 30 : 100;

part('redo right after undo is never lost', async () => {
  const room = join(desktop.home, 'undone');
  desktop.tell('new', room);
  for (const [at, name] of ['I order', 'I wait'].entries()) {
    writeFileSync(join(desktop.home, 'edits.json'), JSON.stringify([{ add: { kind: 'stage', name, position: at + 1 } }]));
    desktop.tell('apply', room, join(desktop.home, 'edits.json'));
  }
  window = await desktop.open([room]);
  await window.see('Undo: Add stage “I wait”');
  const before = (await window.ask('undo_state')).step;
  // Faster than any answer.
  for (let i = 0; i < PAIRS; i++) xdotool('key', '--delay', '2', 'ctrl+z', 'ctrl+shift+z');
  await window.until('each of them to be made', async () => (await window.ask('undo_state')).step === before + 2 * PAIRS);
  const made = JSON.parse(desktop.tell('log', room, '--steps', `${2 * PAIRS}`, '--json').stdout).map(({ name }) => name.split(':')[0]);
  assert.deepEqual(made, Array(PAIRS).fill(['Redo', 'Undo']).flat());
  await window.close();
});

part('that another program deleted the log is said at once', async () => {
  window = await desktop.open([room]);
  await window.see('What does your customer do first?');
  await window.invoke('apply', { edits: [{ add: { kind: 'silo', name: 'Told before' } }] });
  rmSync(join(room, 'room.db-wal'));
  await window.see('another program deleted or replaced a file of this room');
  await window.see('Close Customer Room, open the room again');
  desktop.photograph('kept-log-deleted');
  await window.close();
  window = await desktop.open([room]);
  await window.see('What does your customer do first?');
  assert.match(desktop.tell('show', room, 'silo').stdout, /Told before/);
  await window.close();
});

part('a room that is open already comes to the front instead of being opened twice', async () => {
  window = await desktop.open([room]);
  await window.see('What does your customer do first?');
  await window.press(Key.F5);
  await window.turnTo('wall');
  desktop.raise('wall$');
  await window.until('the wall in front', () => /wall$/.test(active()));
  // By its name, and as the room that was open last.
  for (const by of [[room], []]) {
    desktop.raise('wall$');
    assert.equal(desktop.tell(...by).stderr.trim(), `The room in ${room} is open already. Its window has come to the front.`);
    await window.until('the window in front', () => /Customer Room$/.test(active()));
  }
  // A program that was killed leaves nothing behind that keeps the next one out.
  window.kill();
  window = await desktop.open([room]);
  await window.see('What does your customer do first?');
  await window.close();
});
