// Anybody's room looks as good as the sample: rooms that nobody tidied up are opened, every stop of theirs is shown on the
// wall, and every desk in the other window, on a projector and on a laptop; each is looked at for what cannot be read.
// ROOMS says how many, SEED which is the first, STOP that only this stop is shown, ON that only walls or desks are.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { curate, handOn, leaveTable, session } from './desks.mjs';
import { faultsOf } from './faults.mjs';
import { write } from './generate.mjs';
import { arrive, stopsOf } from './stops.mjs';
import { Strains, strainOf } from './strain.mjs';
import { Key } from '../e2e/driver.mjs';
import { openDesktop } from '../e2e/desktop.mjs';

const first = Number(process.env.SEED ?? 1);
const rooms = Number(process.env.ROOMS ?? 3);
const only = process.env.STOP;
const on = (place) => !process.env.ON || process.env.ON === place;
const PROJECTOR = [1920, 1080];
const LAPTOP = [1440, 900];
const desktop = await openDesktop({ pictures: 'rooms' });
desktop.calm();
after(desktop.close);
const strains = new Strains();
after(() => strains.ten().forEach((line) => console.log(line)));

/** What is wrong in a room, each fault with where it was seen. */
class Seen {
  faults = [];
  constructor(seed) {
    this.seed = seed;
  }

  async look(window, where, kind) {
    const found = await window.look(faultsOf, kind);
    if (kind.wall && strains.note(this.seed, where, await window.look(strainOf))) {
      desktop.raise('wall$');
      desktop.photograph(`hardest-${this.seed}`);
    }
    if (!kind.wall && process.env.PICTURES) desktop.raise(', Customer Room$');
    if (found.length || process.env.PICTURES) desktop.photograph(`${this.seed}-${where.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${this.faults.length}`);
    for (const fault of found) {
      this.faults.push(`${this.seed} ${where}: ${fault}`);
      // Said at once: sixty rooms take their time.
      console.log(this.faults.at(-1));
    }
  }

  /** A desk, without the small pictures of the wall. */
  desk(window, size) {
    return (name) => this.look(window, `${name} at ${size}`, { least: 14.5, wall: false, without: '.picture, .shown' });
  }
}

/** Every stop on the wall, then the first of each kind as a laptop shows it. */
async function walls(window, seen, about, room) {
  await window.turnTo('wall');
  await window.resize(...PROJECTOR);
  const ask = (question, more) => window.ask(question, more);
  const look = async (stop, name, [width, height]) => {
    await window.invoke('walk', { to: { to: stop } });
    const came = await window.look(arrive, stop, 20);
    assert.equal(came, 'there', JSON.stringify(stop));
    await seen.look(window, `${name}${JSON.stringify(stop)} at ${width}`, { wall: true, least: 24 * Math.min(width / 1920, height / 1080) });
  };
  const stops = (await stopsOf(ask)).filter(({ at }) => !only || at === only);
  if (about.dark) await window.invoke('walk', { to: 'dark' });
  for (const stop of stops) await look(stop, '', PROJECTOR);
  const { session } = await ask('decide');
  if (about.session === 'voted' && session) {
    const edits = join(desktop.home, 'open.json');
    writeFileSync(edits, JSON.stringify(['let_downs', 'rating'].map((of) => ({ open_votes: { session, about: of } }))));
    const opened = desktop.tell('apply', room, edits);
    assert.equal(opened.status, 0, opened.stderr);
    for (const at of ['decide', 'decisions'].filter((at) => !only || at === only)) await look({ at }, 'opened ', PROJECTOR);
  }
  await window.resize(...LAPTOP);
  for (const stop of stops.filter(({ at }, place) => stops.findIndex((one) => one.at === at) === place)) await look(stop, '', LAPTOP);
}

for (let seed = first; seed < first + rooms; seed++) {
  test(`room ${seed} can be read wherever one stands`, async () => {
    const form = join(desktop.home, `form-${seed}`);
    const { about, cast } = write(seed, form);
    const room = join(desktop.home, `room-${seed}`);
    const made = desktop.tell('new', room, '--from', form);
    assert.equal(made.status, 0, made.stderr);
    const edits = join(desktop.home, `cast-${seed}.json`);
    for (const ballot of cast) {
      writeFileSync(edits, JSON.stringify([{ cast_ballot: ballot }]));
      const { status, stderr } = desktop.tell('apply', room, edits);
      assert.ok(status === 0 || /cannot be chosen/.test(stderr), stderr);
    }
    const seen = new Seen(seed);
    // Of a few rooms the first is looked at in every way.
    const thorough = rooms > 3 || seed === first;
    let window = await desktop.open([room]);
    /** Curate, then the console, as large as the window is. */
    const desks = async (sizes, name) => {
      for (const [width, height] of sizes) {
        await window.resize(width, height);
        await curate(window, seen.desk(window, `${width}${name}`));
      }
      await handOn(window).press(Key.F5);
      for (const [width, height] of sizes) {
        await window.resize(width, height);
        await session(window, seen.desk(window, `${width}${name}`));
      }
    };
    try {
      await window.turnTo('main');
      await window.find('header', 'the desk');
      if (on('desks')) {
        leaveTable(room);
        await window.see('Export_of_the_service_desk');
        await desks(thorough ? [PROJECTOR, LAPTOP] : [LAPTOP], '');
      } else await window.press(Key.F5);
      if (on('walls')) await walls(window, seen, about, room);
      // Letters half as large again, as somebody sets them who does not see well.
      if (on('desks') && thorough) {
        window.kill();
        window = await desktop.open([room], { GDK_DPI_SCALE: '1.5' });
        await window.turnTo('main');
        await window.find('header', 'the desk');
        await desks([PROJECTOR, LAPTOP], ' with large letters');
      }
    } finally {
      window.kill();
      desktop.env.GDK_DPI_SCALE = '1';
    }
    assert.deepEqual(seen.faults, [], `${JSON.stringify(about)}\n`);
  });
}
