// The window opens, on nothing and on a room, in the room's own letters, and closes without leaving anything running.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop } from './desktop.mjs';

const desktop = await openDesktop();
after(desktop.close);

test('without a room it asks what customers go through, and shows a sample', async () => {
  const window = await desktop.open();
  await window.see('What do your customers go through?');
  const letters = await window.run(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', ''));
  });
  for (const family of ['Literata Variable', 'Hanken Grotesk Variable']) assert.ok(letters.includes(family), `loaded letters: ${letters}`);
  await window.resize(1440, 900);
  await window.settle();
  desktop.photograph('opens-welcome');

  // Both sample rooms are one click away.
  await window.choose('See a sample hotel');
  await window.see('I find my way to you');
  await window.close();
});

test('with a room its stages hang there, and so they do after a power cut', async () => {
  const room = desktop.room();
  let window = await desktop.open([room]);
  await window.see('I look around');
  await window.settle();
  desktop.photograph('opens');
  window.kill();

  window = await desktop.open([room]);
  await window.see('I look around');
  await window.close();
});

test('a new room takes the stages of its trade with one key, and gives them back with one', async () => {
  const window = await desktop.open([desktop.room('empty')]);
  const names = async () => (await window.ask('curate_wall')).stages.map(({ name, moments }) => `${name}, ${moments.length} moments`);
  await window.resize(1440, 900);
  await window.see('What does your customer do first?');
  // A trade may not be what this company is: another one is looked at, and nothing is kept by that.
  await window.press(Key.Down);
  await window.see('I wait for my parcel');
  await window.press(Key.Down);
  await window.see('I find my way to you');
  await window.settle();
  desktop.photograph('opens-trade');
  assert.deepEqual(await names(), []);
  const cut = await window.run(() =>
    [...document.querySelectorAll('main h2, main li, main label, main button')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1);
    }).map((one) => one.textContent),
  );
  assert.deepEqual(cut, [], 'nothing ends outside');

  await window.choose('Ignore “I sleep”');
  await window.press(Key.Control, Key.Enter);
  // A second press of an impatient hand does not take them twice.
  await window.press(Key.Control, Key.Enter);
  await window.until('five stages', async () => (await names()).length === 5);
  await window.settle();
  assert.deepEqual(await names(), ['I book a room', 'I find my way to you', 'I arrive', 'I have breakfast', 'I pay and go home'].map((name) => `${name}, 2 moments`));
  await window.see('That’s all of them');
  desktop.photograph('opens-trade-taken');
  await window.press(Key.Escape);
  await window.see('Nothing is pinned here. What do customers get at “The key works”?');
  await window.press(Key.Control, 'z');
  await window.until('no stage', async () => (await names()).length === 0);
  await window.close();
});
