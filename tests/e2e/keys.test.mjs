// Keys pressed as quickly as a hand presses them, with real presses of a keyboard: none is lost, none is done twice.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openDesktop, storyIn } from './desktop.mjs';

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
desktop.calm();

/** Presses keys of the keyboard: whichever window has it gets them. */
const type = (...keys) => spawnSync('xdotool', ['key', '--delay', '8', ...keys], { env: desktop.env });

async function opened() {
  const room = desktop.room();
  const window = await desktop.open([room]);
  await window.turnTo('main');
  await window.see('Find anything in the room');
  desktop.raise('Customer Room$');
  return { room, window };
}
const up = (window) => window.ask('up');
const session = (window) => window.ask('console').then(({ session }) => session);
const stands = (window, what, is) => window.until(what, async () => is(await up(window)));

for (const between of [0, 100, 700]) {
  part(`F5 twice, ${between} ms apart, presents and starts the session, whichever window has the keyboard`, async () => {
    const { window } = await opened();
    type('F5');
    await pause(between);
    type('F5');
    const { session: id } = await session(window);
    await stands(window, 'the session to run', (now) => now.session === id);
    // Who is there is asked only now, and nothing stands in the way.
    await window.see('Who is in the room');
    // From here on the wall has the keyboard, or the console; a third press changes nothing.
    await window.turnTo('wall');
    desktop.raise('wall$');
    type('Next');
    await stands(window, 'the next stop', ({ stop }) => stop.at !== 'whole_wall');
    const before = await up(window);
    type('F5', 'Prior');
    await stands(window, 'the stop before', ({ revision }) => revision > before.revision);
    assert.equal((await up(window)).revision, before.revision + 1);
    await window.turnTo('main');
    await window.close();
  });
}

part('0, F5 and F5 at once, over the console and over the wall, start the session', async () => {
  for (const over of ['Customer Room$', 'wall$']) {
    const { window } = await opened();
    type('F5');
    await window.turnTo('wall');
    await window.find('.camera.rest');
    await window.turnTo('main');
    desktop.raise(over);
    type('0', 'F5', 'F5');
    const { session: id } = await session(window);
    await stands(window, 'the session to run', (now) => now.session === id);
    await window.close();
  }
});

part('a tick and F5 right after it: it counts', async () => {
  const { window } = await opened();
  type('F5');
  await window.click('//*[contains(@class, "work")]//button[contains(@class, "chip")][normalize-space(.)="Helen Lark"]');
  desktop.raise('Customer Room$');
  type('F5');
  await window.until('the session to run', async () => (await session(window)).started_at);
  assert.equal((await session(window)).present, 1);
  await window.until('nobody to be asked who is there any more', () => window.run(() => !document.body.innerText.includes('Who is in the room')));
  await window.close();
});

part('eight presses of PageDown in a burst are eight steps, and digits end where the last one says', async () => {
  const { window } = await opened();
  type('F5', 'F5');
  await stands(window, 'the session to run', (now) => now.session !== null);
  // Behind the first part: a call is played by a press of its own, once its sound is made.
  await window.invoke('walk', { to: { item: 1 } });
  const first = await up(window);
  type(...Array(8).fill('Next'));
  await stands(window, 'eight steps', ({ revision }) => revision >= first.revision + 8);
  await pause(1500);
  assert.equal((await up(window)).revision, first.revision + 8);
  const stages = (await window.ask('console')).walk.map(({ stage }) => stage);
  type('1', '4', '2', '3', '1', '5');
  await stands(window, 'the fifth stage', ({ stop }) => stop.stage === stages[4]);
  await window.close();
});

part('what is written right after N over the wall goes into the note', async () => {
  const { window } = await opened();
  type('F5', 'F5');
  await stands(window, 'the session to run', (now) => now.session !== null);
  await window.turnTo('wall');
  await window.find('.camera.rest');
  desktop.raise('wall$');
  // Nobody waits until the keyboard has gone from one window to the other.
  type('n', 'b', 'r', 'o', 'k', 'e', 'n');
  await window.turnTo('main');
  await window.until('the cursor in the note', () => window.run(() => document.activeElement instanceof HTMLTextAreaElement && document.hasFocus()));
  await window.until('what was typed over the wall', () => window.run(() => document.activeElement.value === 'broken'));
  type('b', 'u', 't');
  await window.until('the note', () => window.run(() => document.activeElement.value === 'brokenbut'));
  assert.equal((await up(window)).blank, false);
  await window.close();
});

part('Enter ends what goes to everybody: the N after it begins a private note', async () => {
  const { room, window } = await opened();
  type('F5', 'F5');
  await stands(window, 'the session to run', (now) => now.session !== null);
  await window.see('Parking lot');
  desktop.raise('Customer Room$');
  type('l', 'p', 'a', 'y', 'Return', 'n', 'l', 'a', 'n', 'd', 'Return');
  const records = (kind) => JSON.parse(desktop.tell('show', room, kind, '--json').stdout);
  await window.until('the note to be kept', () => records('note').some(({ words }) => words === 'land'));
  assert.deepEqual(records('parking_lot_entry').filter(({ words }) => /^pay|land/.test(words)).map(({ words }) => words), ['pay']);
  await window.close();
});
