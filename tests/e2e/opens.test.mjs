// The window opens and shows something.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openHouse } from './house.mjs';

const house = await openHouse();
after(house.close);

test('the window opens in the room’s own letters', async () => {
  const window = await house.open();
  await window.see('Customer Room');
  const loaded = await window.run(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', ''));
  });
  assert.ok(loaded.includes('Literata Variable'), `loaded letters: ${loaded}`);
  house.photograph('opens');
  await window.close();
});
