// The window opens, on nothing and on a room, in the room's own letters, and closes without leaving anything running.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openHouse } from './house.mjs';

const house = await openHouse();
after(house.close);

test('without a room it asks what customers go through', async () => {
  const window = await house.open();
  await window.see('What do your customers go through?');
  const letters = await window.run(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', ''));
  });
  for (const family of ['Literata Variable', 'Hanken Grotesk Variable']) assert.ok(letters.includes(family), `loaded letters: ${letters}`);
  await window.close();
});

test('with a room its stages hang there, and so they do after a power cut', async () => {
  const room = house.room();
  let window = await house.open([room]);
  await window.see('I look around');
  await window.settle();
  house.photograph('opens');
  window.kill();

  window = await house.open([room]);
  await window.see('I look around');
  await window.close();
});
