// The window dies in the middle of anything, works beside another program and on a full disk: what was told is kept.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, program, storyIn } from './desktop.mjs';

const desktop = await openDesktop({ size: '1440x900' });
const disk = join(desktop.home, 'disk');
after(() => {
  spawnSync('umount', ['--lazy', disk], { stdio: 'ignore' });
  desktop.close();
});
const part = storyIn(desktop);
const room = desktop.room();
const json = (...args) => JSON.parse(desktop.tell(...args, '--json').stdout);
const { id: session } = json('show', room, 'session').find(({ held_on }) => held_on === '2026-10-14');
let window;

/** Has the page make steps, two at a time, so that one is always on its way; each that was told is noted in `window.told`. */
function work(wish) {
  return window.run(
    (wish) => {
      window.told = [];
      let turn = 0;
      const go = async () => {
        const [name, input] = wish[turn++ % wish.length];
        const done = await window.__TAURI_INTERNALS__.invoke(name, input, { headers: { 'At-Once': '1' } });
        window.told.push([done.step, done.name]);
        void go();
      };
      void go();
      void go();
    },
    wish,
  );
}
const told = (least) => window.until(`${least} steps to be told`, () => window.run((least) => window.told.length >= least && window.told, least));

/** Every step that was told is on the disk, and the room is whole. */
function holds(dir, steps) {
  const log = new Map(json('log', dir, '--steps', '1000000').map(({ seq, name }) => [seq, name]));
  assert.deepEqual(steps.filter(([step, name]) => log.get(step) !== name), []);
  const check = desktop.tell('check', dir);
  assert.equal(check.status, 0, check.stdout + check.stderr);
}

const note = [['apply', { edits: [{ add: { kind: 'note', session, words: 'One of many' } }] }]];
const { id: let_down } = json('show', room, 'let_down').at(-1);
const vote = [['apply', { edits: [{ cast_ballot: { session, about: 'let_downs', content: [{ let_down, stickers: 1 }] } }] }]];
const turns = [...note, ['undo', {}], ['redo', {}], ['undo', {}]];
for (const [state, keys, wish, starts] of [
  ['while the room is curated', [], note],
  ['while steps are undone and redone', [], turns],
  ['while the wall is on the projector', [Key.F5], note],
  ['while a session runs', [Key.F5, Key.F5], note, true],
  ['while votes are cast', [Key.F5, Key.F5], vote, true],
]) {
  part(`killed ${state}`, async () => {
    window = await desktop.open([room]);
    await window.see('Find anything in the room');
    if (keys.length > 0) {
      await window.presses(...keys);
      await window.until('the wall', async () => (await window.invoke('room_state')).presenting);
    }
    if (starts) await window.until('the session to run', async () => (await window.ask('console')).session.started_at);
    const before = json('show', room).counts.ballot;
    await work(wish);
    const steps = await told(40);
    window.kill();
    if (wish === vote) assert.ok(json('show', room).counts.ballot >= before + steps.length, 'every ballot that was told is in the box');
    holds(room, wish === vote ? [] : steps);
  });
}

part('killed while a table is imported', async () => {
  const file = join(desktop.home, 'many.csv');
  writeFileSync(file, `received_on,words,category\n${Array.from({ length: 20_000 }, (_, n) => `2026-09-${String((n % 28) + 1).padStart(2, '0')},Parcel ${n} is late,Late`).join('\n')}\n`);
  window = await desktop.open([room]);
  await window.see('Find anything in the room');
  const before = json('show', room).counts.complaint;
  await window.run((path) => void window.__TAURI_INTERNALS__.invoke('import_files', { paths: [path], place: null }), file);
  await window.until('rows to go by', async () => (await window.invoke('arrivals')).some(({ rows, state }) => rows > 2000 && state === 'reading'));
  window.kill();
  const now = json('show', room).counts.complaint;
  assert.ok([before, before + 20_000].includes(now), `${now - before} of 20,000 rows`);
  holds(room, []);
});

part('while the window works, the command line imports fifty times, and nothing is lost on either side', async () => {
  window = await desktop.open([room]);
  await window.see('Find anything in the room');
  await work(note);
  const before = json('show', room).counts.complaint;
  const tables = (await window.ask('tray')).imports.length;
  for (let n = 0; n < 50; n++) {
    const file = join(desktop.home, `from-elsewhere-${n}.csv`);
    writeFileSync(file, `received_on,words,case number\n2026-10-0${(n % 9) + 1},"Elsewhere ${n}",E${n}\n`);
    const done = spawn(program, ['import', room, file, '--as', 'complaint'], { env: desktop.env });
    let said = '';
    for (const stream of [done.stdout, done.stderr]) stream.on('data', (words) => (said += words));
    assert.equal(await new Promise((ended) => done.once('close', ended)), 0, said);
  }
  const waiting = async () => (await window.ask('tray')).imports.length;
  await window.until('all of them in the inbox of the window', async () => (await waiting()) === tables + 50);
  await window.see('from-elsewhere-49.csv');
  const steps = await told(50);
  assert.equal(json('show', room).counts.complaint, before + 50);
  window.kill();
  holds(room, steps);
});

part('on a full disk every edit that is not kept is said, and when there is space again it is kept', async () => {
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0) {
    console.error('NOT TRIED: nothing can be mounted here, so no disk was full.');
    return;
  }
  const small = join(disk, 'acme');
  assert.equal(desktop.tell('new', small).status, 0);
  window = await desktop.open([small]);
  await window.see('What does your customer do first?');
  const add = (name) => window.invoke('apply', { edits: [{ add: { kind: 'silo', name } }] });
  const steps = [];
  const keep = async (name) => {
    const done = await add(name);
    steps.push([done.step, done.name]);
  };
  await keep('Before');
  spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'full')}`, 'bs=64k'], { stdio: 'ignore' });
  // The log may still have place for a few.
  let refused;
  for (let n = 0; n < 400 && !refused; n++) refused = await keep(`Full ${n} ${'x'.repeat(2000)}`).catch(String);
  assert.match(refused ?? 'nothing was refused', /the disk is full/i);
  await window.type('I order');
  await window.press(Key.Enter);
  await window.see('disk is full');
  desktop.photograph('killed-full-disk');
  for (let n = 0; n < 10; n++) await assert.rejects(add(`Lost ${n} ${'x'.repeat(2000)}`), /disk is full/);
  rmSync(join(disk, 'full'));
  await window.press(Key.Enter);
  await window.until('the stage to be kept', () => json('show', small, 'stage').some(({ name }) => name === 'I order'));
  await keep('After');
  window.kill();
  holds(small, steps);
  assert.ok(!desktop.tell('show', small, 'silo').stdout.includes('Lost'));
});
