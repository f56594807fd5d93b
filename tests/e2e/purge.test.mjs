// What must be gone is purged by hand: asked once more, then gone from the window, the room and its folder.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room();
const records = (kind) => JSON.parse(desktop.tell('show', room, kind, '--json').stdout);
const papers = records('artifact');
const [stage] = records('stage').toSorted((one, other) => one.position - other.position);
const hung = records('pin').filter((pin) => pin.stage === stage.id).map(({ what }) => what.id);
const hashes = (paper) => paper.pages.map(({ media }) => media);
/** A paper in view whose originals are its own. */
const paper = papers.find((one) => one.title && hung.includes(one.id) && papers.every((other) => other === one || !hashes(other).some((hash) => hashes(one).includes(hash))));
const lies = (hash) => readdirSync(join(room, 'media', hash.slice(0, 2))).some((name) => name.startsWith(hash));
const window = await desktop.open([room]);

part('a paper is taken up, and purging it is asked once more', async () => {
  assert.ok(hashes(paper).every(lies));
  await window.click(`section[aria-label="${stage.name}"] button[aria-label="${paper.title}"]`);
  await window.click('//aside[@aria-label="Selected"]//button[starts-with(normalize-space(.), "Purge this")]');
  await window.see('It cannot be undone');
  await window.press(Key.Escape);
  await window.find('//aside[@aria-label="Selected"]//button[starts-with(normalize-space(.), "Purge this")]');
  assert.equal(records('artifact').length, papers.length);
});

part('purged, it is gone from the room and from its folder', async () => {
  await window.click('//aside[@aria-label="Selected"]//button[starts-with(normalize-space(.), "Purge this")]');
  await window.click('//button[normalize-space(.)="Purge it"]');
  await window.until('its original to be gone', () => !hashes(paper).some(lies));
  assert.deepEqual(records('artifact').map(({ id }) => id), papers.map(({ id }) => id).filter((id) => id !== paper.id));
  assert.ok(!existsSync(join(room, 'room.db.bak')));
  assert.equal(desktop.tell('check', room).status, 0);
});
