// The window is closed in the middle of something: what was typed is saved, and where that cannot be, the person is asked once.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';

const desktop = await openDesktop({ size: '1440x900' });
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room();
desktop.calm();
let window = await desktop.open([room]);

const records = (kind) => JSON.parse(desktop.tell('show', room, kind, '--json').stdout);
const ended = () => window.until('the program to end by itself', () => window.ids().length === 0, 20);
const asked = () => window.see('Close anyway?');

/** One press of the window manager's key for closing, at the window whose title ends so. */
function askToClose(title = 'Customer Room$') {
  desktop.raise(title);
  spawnSync('xdotool', ['key', 'alt+F4'], { env: desktop.env });
}

part('a window in which nothing is open closes at once', async () => {
  await window.see('Find anything in the room');
  askToClose();
  await ended();
  window.kill();
});

part('what stands in a field with the cursor is saved when the window is closed', async () => {
  window = await desktop.open([room]);
  await window.see('Find anything in the room');
  const [stage] = (await window.ask('curate_wall')).stages;
  await window.press('g');
  await window.click('//textarea[@aria-label="What we promise here"]');
  await window.press(Key.Control, 'a');
  await window.type('Nobody waits without a word');
  askToClose();
  await ended();
  window.kill();
  assert.equal(records('stage').find(({ id }) => id === stage.stage).intention, 'Nobody waits without a word');
});

part('a running session asks once, keeps a half-typed note, and is not ended by the wall’s window', async () => {
  window = await desktop.open([room]);
  await window.turnTo('main');
  await window.see('Find anything in the room');
  await window.press(Key.F5);
  await window.see('Who is in the room');
  await window.click('//button[contains(@class, "chip")][normalize-space(.)="Helen Lark"]');
  await window.until('somebody to be there', async () => (await window.ask('console')).session.present === 1);
  await window.choose('Start the session');
  await window.until('the session to run', async () => (await window.ask('up')).session !== null);
  askToClose('wall$');
  await window.see('Find anything in the room');
  assert.notEqual((await window.ask('sessions')).running, null, 'the session ended with the window on the projector');
  await window.press(Key.F5);
  await window.see('Cues');
  await window.click('textarea.note.new');
  await window.type('Ask Dilys before we');
  askToClose();
  await asked();
  await window.until('the note to be saved', () => records('note').some(({ words }) => words === 'Ask Dilys before we'));
  await window.choose('Keep it open');
  await pause(5000);
  assert.equal(window.ids().length > 0, true, 'the window went although it was to stay');
  await window.until('the question to be gone', () => window.run(() => !document.querySelector('dialog')));
});

part('the second time it is asked at once again, and a second request closes', async () => {
  askToClose();
  await asked();
  desktop.photograph('closing-asked');
  await pause(1000);
  askToClose();
  await ended();
  window.kill();
  assert.notEqual(records('session').find(({ started_at, adjourned_at }) => started_at && !adjourned_at), undefined, 'the session did not stay open');
});

part('opened again, the room says that a session is running, and one key leads back to it', async () => {
  window = await desktop.open([room]);
  await window.turnTo('main');
  await window.see('A session is running.');
  desktop.photograph('closing-running');
  await window.press(Key.F5);
  await window.see('On the wall now');
  const { session } = await window.ask('up');
  assert.equal((await window.ask('console')).session.session, session);
  await window.find('//*[contains(@class, "agenda")]//li[contains(@class, "here")]');
  window.kill();
});

part('a page that does not answer cannot keep the window open', async () => {
  window = await desktop.open([room]);
  await window.turnTo('main');
  await window.see('Find anything in the room');
  await window.run(() => void setTimeout(() => {
    for (;;);
  }, 200));
  await pause(400);
  askToClose();
  await ended();
  window.kill();
});
