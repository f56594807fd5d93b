// Anybody's room looks as good as the sample: rooms that nobody tidied up are opened, every stop of theirs is shown on the
// wall, and each is looked at for what cannot be read. ROOMS says how many, SEED which is the first.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { faultsOf } from './faults.mjs';
import { write } from './generate.mjs';
import { arrive, stopsOf } from './stops.mjs';
import { Key } from '../e2e/driver.mjs';
import { openHouse } from '../e2e/house.mjs';

const first = Number(process.env.SEED ?? 1);
const rooms = Number(process.env.ROOMS ?? 3);
const only = process.env.STOP;
const house = await openHouse({ pictures: 'rooms' });
house.calm();
after(house.close);

for (let seed = first; seed < first + rooms; seed++) {
  test(`room ${seed} can be read wherever one stands`, async () => {
    const form = join(house.home, `form-${seed}`);
    const about = write(seed, form);
    const room = join(house.home, `room-${seed}`);
    const made = house.tell('new', room, '--from', form);
    assert.equal(made.status, 0, made.stderr);
    const window = await house.open([room]);
    const faults = [];
    try {
      await window.turnTo('main');
      await window.find('header', 'the desk');
      await window.press(Key.F5);
      await window.turnTo('wall');
      await window.resize(1920, 1080);
      const ask = (question, more) => window.ask(question, more);
      const look = async (stop, name = '') => {
        await window.invoke('walk', { to: { to: stop } });
        const came = await window.run(arrive, stop, 20);
        assert.equal(came, 'there', JSON.stringify(stop));
        const found = await window.run(faultsOf, { least: 24 });
        if (found.length) house.photograph(`${seed}-${stop.at}-${faults.length}`);
        for (const fault of found) faults.push(`${seed} ${name}${JSON.stringify(stop)}: ${fault}`);
      };
      const stops = (await stopsOf(ask)).filter(({ at }) => !only || at === only);
      if (about.dark) await window.invoke('walk', { to: 'dark' });
      for (const stop of stops) await look(stop);
      const { session } = await ask('decide');
      if (about.session === 'voted' && session) {
        const edits = join(house.home, 'open.json');
        writeFileSync(edits, JSON.stringify(['let_downs', 'rating'].map((of) => ({ open_votes: { session, about: of } }))));
        const opened = house.tell('apply', room, edits);
        assert.equal(opened.status, 0, opened.stderr);
        for (const at of ['decide', 'decisions'].filter((at) => !only || at === only)) await look({ at }, 'opened ');
      }
    } finally {
      window.kill();
    }
    assert.deepEqual(faults, [], `${JSON.stringify(about)}\n`);
  });
}
