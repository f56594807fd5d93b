// An empty room becomes a wall: stages are named, paper arrives and is hung, a mask is drawn, a measure is read, and all of it
// by hand.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, project, storyIn } from './desktop.mjs';

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room('empty');
const window = await desktop.open([room]);

const stages = ['I look around', 'I read the delivery note', 'I come back'];
const bay = (name) => `section[aria-label="${name}"]`;
const hung = (stage, title) => `${bay(stage)} button[aria-label="${title}"]`;
const row = (title) => `//aside[@aria-label="Inbox"]//button[.//b[normalize-space(.)="${title}"]]`;
const hangs = (stage, title) =>
  window.until(`“${title}” under “${stage}”`, () => window.run((selector) => !!document.querySelector(selector), hung(stage, title)));
const hangsNot = (stage, title) =>
  window.until(`“${title}” not under “${stage}”`, () => window.run((selector) => !document.querySelector(selector), hung(stage, title)));

/** Scans that nobody here made, where they are; else those of the sample room. */
function scans() {
  const real = join(project, '../shared/data/documents');
  const names = ['delivery_note.jpg', 'receipt_de_ikea_08102016_12_13439.jpg', 'letter_typewriter.png'];
  const own = originals('.jpg').slice(2);
  return names.map((name, at) => (existsSync(join(real, name)) ? join(real, name) : own[at]));
}

/** Originals of the sample room. */
function originals(ending) {
  const media = join(project, 'rooms/outerwear/media');
  const names = readdirSync(media, { recursive: true }).filter((name) => name.endsWith(ending));
  return names.map((name) => join(media, name));
}

/** A file lands in the room's folder, as a scanner leaves it there. */
const drop = (file, name) => copyFileSync(file, join(room, 'inbox', name));

part('stages are named one after another, with Enter', async () => {
  await window.see('What does your customer do first?');
  for (const [at, name] of stages.entries()) {
    await window.type(name);
    await window.press(Key.Enter);
    await window.until(`the stage “${name}”`, () => window.run((count) => document.querySelectorAll('main .kept h2').length > count && document.activeElement.value === '', at));
  }
  await window.press(Key.Escape);
  for (const name of stages) await window.find(bay(name));
});

part('a scan in the inbox folder is in the tray within five seconds', async () => {
  drop(scans()[0], 'scan0001.jpg');
  await window.until('the scan in the tray', () => window.run(() => /scan0001\.jpg/.test(document.querySelector('aside[aria-label="Inbox"]').innerText)));
  await window.click(row('scan0001.jpg'));
});

part('named in place, it is hung with Enter where its name says', async () => {
  await window.fill('What it is', 'Delivery note of the boots');
  await window.press(Key.Enter);
  await window.find('//aside[@aria-label="Inbox"]//kbd[.="Enter"]');
  await window.press(Key.Enter);
  await hangs('I read the delivery note', 'Delivery note of the boots');
  await window.see('Nothing to sort.');
  assert.match(desktop.tell('show', room, 'artifact').stdout, /Delivery note of the boots/);
});

part('undo takes it down, redo hangs it again', async () => {
  await window.press(Key.Control, 'z');
  await hangsNot('I read the delivery note', 'Delivery note of the boots');
  await window.find(row('Delivery note of the boots'));
  await window.press(Key.Control, Key.Shift, 'z');
  await hangs('I read the delivery note', 'Delivery note of the boots');
});

part('M hangs what no suggestion was found for', async () => {
  drop(scans()[1], 'scan0002.jpg');
  await window.click(row('scan0002.jpg'));
  await window.press('m');
  await window.find('[role="dialog"] input');
  await window.type('look');
  await window.press(Key.Enter);
  await hangs('I look around', 'scan0002.jpg');
});

part('dragging hangs it, and hangs it elsewhere', async () => {
  drop(scans()[2], 'scan0003.png');
  await window.drag(row('scan0003.png'), bay('I come back'));
  await hangs('I come back', 'scan0003.png');
  await window.drag(hung('I come back', 'scan0003.png'), bay('I read the delivery note'));
  await hangs('I read the delivery note', 'scan0003.png');
  await hangsNot('I come back', 'scan0003.png');
});

part('a page with a mask on it is on the projector once somebody checked it', async () => {
  const board = 'aside[aria-label="Selected"] [role="group"][aria-label^="Page 1"]';
  await window.see('On the projector: not yet');
  await window.drag(board, board, [0.2, 0.2], [0.7, 0.3]);
  await window.see('1 mask to check');
  await window.see('On the projector: not yet');
  await window.press('c');
  await window.see('On the projector: yes');
  const [paper] = JSON.parse(desktop.tell('show', room, 'artifact', '--json').stdout).filter(({ title, pages }) => !title && pages[0].masks);
  assert.equal(paper.cleared_for, 'leadership');
  const { x, y, w, h } = paper.pages[0].masks[0].rect;
  for (const [is, drawn] of [[x, 0.2], [y, 0.2], [w, 0.5], [h, 0.1]]) assert.ok(Math.abs(is - drawn) < 0.02, `the mask is ${JSON.stringify({ x, y, w, h })}`);
});

part('a file that is broken says so in the tray, and stays where it lies', async () => {
  const file = join(room, 'inbox/torn.jpg');
  writeFileSync(file, readFileSync(scans()[0]).subarray(0, 700));
  await window.until('a sentence about it', async () => / torn\.jpg was not read: .+\. .+\. /.test(await window.text('aside[aria-label="Inbox"]')));
  assert.ok(existsSync(file));
  await window.choose('Dismiss');
  await window.see('Nothing to sort.');
});

part('a folder stands for the files in it', async () => {
  const folder = join(desktop.home, 'papers');
  mkdirSync(join(folder, 'older'), { recursive: true });
  for (const [at, scan] of originals('.jpg').slice(0, 2).entries()) copyFileSync(scan, join(folder, `scan${at}.jpg`));
  const outcomes = await window.invoke('import_files', { paths: [folder] });
  assert.deepEqual(outcomes.map((one) => [one.as, one.added]), [[null, 0], ['artifact', 1], ['artifact', 1]]);
  assert.match(outcomes[0].problems[0].message, /“older” is a folder/);
});

part('a transcript that arrives before its recording waits for it, and joins no other call', async () => {
  const [silent, spoken] = originals('.mp3');
  copyFileSync(silent, join(room, 'inbox/another.mp3'));
  const calls = () => JSON.parse(desktop.tell('show', room, 'call', '--json').stdout);
  await window.until('the first call', () => calls().length === 1, 30);
  writeFileSync(join(room, 'inbox/spoken.vtt'), 'WEBVTT\n\n00:00.500 --> 00:02.000\nWhere is my coat?\n');
  copyFileSync(spoken, join(room, 'inbox/spoken.mp3'));
  await window.until('its words', () => calls().some(({ transcript }) => transcript?.length), 30);
  const inOrder = calls().toSorted((one, other) => one.id.localeCompare(other.id));
  assert.deepEqual(inOrder.map(({ transcript }) => transcript?.length ?? 0), [0, 1], 'the later call is the one that was transcribed');
  await window.until('both taken out of the inbox', () => !existsSync(join(room, 'inbox/spoken.vtt')) && !existsSync(join(room, 'inbox/spoken.mp3')));
});

part('what the command line changes shows in the window', async () => {
  const edits = join(desktop.home, 'edits.json');
  writeFileSync(edits, JSON.stringify([{ add: { kind: 'stage', name: 'I send it back', position: 9 } }]));
  const { status, stderr } = desktop.tell('apply', room, edits);
  assert.equal(status, 0, stderr);
  await window.until('the new stage', () => window.run(() => document.body.innerText.includes('I send it back')));
  assert.equal(desktop.tell('undo', room).status, 0);
  await window.until('the stage gone', () => window.run(() => !document.body.innerText.includes('I send it back')));
});

part('readings are written by hand, mended and taken away, with the keyboard alone', async () => {
  const edits = join(desktop.home, 'measure.json');
  writeFileSync(edits, JSON.stringify([{ add: { kind: 'measure', name: 'Told of a delay', unit: '%', better: 'up' } }]));
  assert.equal(desktop.tell('apply', room, edits).status, 0);
  const readings = () => JSON.parse(desktop.tell('show', room, 'reading', '--json').stdout).map(({ period, value, n }) => [period, value, n ?? null]).sort();
  const kept = (what, wanted) => window.until(what, () => JSON.stringify(readings()) === JSON.stringify(wanted));
  await window.press(Key.Escape);
  await window.press(Key.Control, 'k');
  await window.find('[role="combobox"]');
  await window.type('Told of a delay');
  await window.find('[role="option"][aria-label="Told of a delay"]');
  // Above it stands to undo what just made it.
  await window.press(Key.Down);
  await window.find('[role="option"][aria-label="Told of a delay"][aria-selected="true"]');
  await window.press(Key.Enter);
  await window.find('[aria-label="Period of a new reading"]');
  await window.fill('Period of a new reading', 'soon');
  await window.press(Key.Enter);
  await window.see('“soon” is no period.');
  await window.fill('Period of a new reading', 'august 2026');
  await window.press(Key.Tab);
  await window.type('31');
  await window.press(Key.Enter);
  await kept('the first reading', [['2026-08-01', 31, null]]);
  // The cursor is back where the next one begins; a year need not be written any more.
  await window.type('sep');
  await window.press(Key.Tab);
  await window.type('22,5');
  await window.press(Key.Tab);
  await window.type('3,115');
  await window.press(Key.Enter);
  await kept('the second reading', [['2026-08-01', 31, null], ['2026-09-01', 22.5, 3115]]);
  await window.fill('Value, Sep 2026', '24');
  await window.press(Key.Enter);
  await kept('the mended value', [['2026-08-01', 31, null], ['2026-09-01', 24, 3115]]);
  await window.run(() => document.querySelector('[aria-label="Remove the reading of Aug 2026"]').focus());
  await window.press(Key.Enter);
  await kept('one reading', [['2026-09-01', 24, 3115]]);
  await window.press(Key.Control, 'z');
  await kept('both again', [['2026-08-01', 31, null], ['2026-09-01', 24, 3115]]);
  await window.close();
});
