// The room is walked: the wall is on the projector, keys fly over it, and whoever sits at the back can read all of it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';
import { faultsOf } from '../rooms/faults.mjs';
import { arrive, stopsOf } from '../rooms/stops.mjs';

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room();
let window = await desktop.open([room]);
const { stages } = JSON.parse(desktop.tell('show', room, '--json').stdout);
const wait = stages.findIndex(({ name }) => name === 'I wait for my parcel');
const stage = stages[wait];
const fly = String(wait + 1);

/** Presses keys on the console. */
const press = async (...keys) => {
  await window.turnTo('main');
  await window.press(...keys);
};

/** What the camera has come to rest before, as "stage_wall <id>". */
const before = () =>
  window.run(() => {
    const scenes = document.querySelectorAll('.camera.rest > [data-scene]');
    return scenes.length === 1 ? scenes[0].dataset.scene.trim() : undefined;
  });

/** Waits until the wall stands before a scene. */
const stands = async (scene) => {
  await window.turnTo('wall');
  await window.until(`the wall to stand before ${scene}`, async () => (await before())?.match(scene));
};

/** Takes the wall to a stop, as the console would. */
const show = (stop) => window.invoke('walk', { to: { to: stop } });

part('F5 puts the whole wall on the projector', async () => {
  await window.turnTo('main');
  await window.see('Find anything in the room');
  await press(Key.F5);
  await window.turnTo('wall');
  await window.resize(1920, 1080);
  await stands(/^whole_wall/);
  for (const { name } of stages) await window.see(name);
  await press('x');
  await window.see('Wall is on the projector');
});

part('a number flies to its stage, 0 back to the whole wall, and keys take over in flight', async () => {
  await press(fly);
  await stands(`stage_wall ${stage.id}`);
  const { intention } = await window.ask('stage_wall', { stage: stage.id });
  await window.see(intention);
  await press('0');
  await press('1');
  await press('2');
  await stands(`stage_wall ${stages[1].id}`);
  await press('0');
  await stands(/^whole_wall/);
});

part('A, Q, M and C bring what hangs here near, one after another, and Escape leads one step out', async () => {
  await press(fly);
  await stands(`stage_wall ${stage.id}`);
  await press('a');
  await stands(`papers ${stage.id}`);
  await press('a');
  await stands(/^paper /);
  const first = await before();
  await press('a');
  await stands(/^paper /);
  await window.until('the next paper', async () => ![undefined, first].includes(await before()));
  await press(Key.Escape);
  await stands(`stage_wall ${stage.id}`);
  await press('q');
  await stands(`quotes ${stage.id}`);
  await press('m');
  await stands(/^measure /);
  await press(Key.Escape);
  await stands(`stage_wall ${stage.id}`);
  await press('c');
  await stands(/^call /);
  await press(Key.Escape);
  await stands(`stage_wall ${stage.id}`);
  await press(Key.Escape);
  await stands(/^whole_wall/);
});

part('a presenter’s remote is heard in either window', async () => {
  for (const label of ['main', 'wall']) {
    await press('0');
    await stands(/^whole_wall/);
    await window.turnTo(label);
    await window.press(Key.PageDown);
    await stands(`stage_wall ${stages[0].id}`);
    await window.turnTo(label);
    await window.press('.');
    await window.turnTo('wall');
    const blank = () => window.run(() => getComputedStyle(document.querySelector('.projector'), '::after').opacity === '1');
    await window.until('the wall to be blank', blank);
    await window.turnTo(label);
    await window.press(Key.PageDown);
    await window.turnTo('wall');
    await window.until('the wall to be back', async () => !(await blank()));
    await stands(`stage_wall ${stages[0].id}`);
    await window.turnTo(label);
    await window.press(Key.PageUp);
    await stands(/^whole_wall/);
  }
});

part('D makes the room dark, and light again', async () => {
  const darkness = () => window.run(() => [document.querySelector('.wall').dataset.room, getComputedStyle(document.querySelector('.wall')).color]);
  await window.turnTo('wall');
  const [, ink] = await darkness();
  await press('d');
  await window.turnTo('wall');
  await window.until('the dark room', async () => (await darkness())[0] === 'dark' && (await darkness())[1] !== ink);
  await press('d');
  await window.turnTo('wall');
  await window.until('the light room', async () => (await darkness())[1] === ink);
});

part('whoever asks the system for less motion gets there without a flight', async () => {
  await window.close();
  desktop.calm();
  window = await desktop.open([room]);
  await window.turnTo('main');
  await window.see('Find anything in the room');
  await press(Key.F5);
  await window.turnTo('wall');
  await window.resize(1920, 1080);
  await stands(/^whole_wall/);
  await press('1');
  await window.turnTo('wall');
  const flew = await window.run(
    (scene) =>
      new Promise((told) => {
        const look = () => {
          const camera = document.querySelector('.camera');
          if (camera.matches('.flight')) return told(true);
          if (camera.matches('.rest') && camera.querySelector(':scope > [data-scene]').dataset.scene === scene) return told(false);
          requestAnimationFrame(look);
        };
        look();
      }),
    `stage_wall ${stages[0].id}`,
  );
  assert.equal(flew, false);
});

part('a room of twelve stages goes on along a second wall, one key away', async () => {
  const more = ['I ask around', 'I pay in parts', 'I wear it out', 'I have it mended', 'I tell my sister'];
  const edits = join(desktop.home, 'more.json');
  writeFileSync(edits, JSON.stringify(more.map((name, at) => ({ add: { kind: 'stage', name, position: stages.length + 1 + at } }))));
  const { status, stderr } = desktop.tell('apply', room, edits);
  assert.equal(status, 0, stderr);
  await window.turnTo('main');
  await window.see('next wall');
  await press('0');
  await stands('whole_wall 0');
  await window.see('Stages 1 to 6 of 12');
  await press('w');
  await stands('whole_wall 1');
  await window.see('Stages 7 to 12 of 12');
  await window.see('I tell my sister');
  await window.press('w');
  await stands('whole_wall 0');
  await press('8');
  await window.turnTo('wall');
  await window.see('I ask around');
  await press(Key.Escape);
  await stands('whole_wall 1');
});

part('every wall can be read from the back, nothing on it is cut, and nothing scrolls', async () => {
  await window.turnTo('wall');
  const faults = [];
  for (const stop of await stopsOf((question, about) => window.ask(question, about), Infinity)) {
    await show(stop);
    assert.equal(await window.look(arrive, stop, 20), 'there', JSON.stringify(stop));
    for (const fault of await window.look(faultsOf, { least: 24 })) faults.push(`${JSON.stringify(stop)}: ${fault}`);
  }
  assert.deepEqual(faults, []);
  await window.close();
});
