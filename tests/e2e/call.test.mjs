// A call is played to the room: it sounds, it pauses, its words follow, and what was bleeped cannot be heard.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';

/** Louder than this somebody speaks; what is played as silence is far below. Full scale is 1. */
const SPEECH = 0.01;
const SILENCE = 0.0005;

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room();
const calls = JSON.parse(desktop.tell('show', room, 'call', '--json').stdout);
const call = calls.find(({ title }) => title === 'The fourth call');
const [bleep] = call.bleeps.toSorted((one, other) => other.to - other.from - one.to + one.from);
let window = await desktop.open([room]);

const player = () => window.invoke('player_state');
const press = async (...keys) => {
  await window.turnTo('main');
  await window.press(...keys);
};
const current = () => window.run(() => document.querySelector('.camera.rest .current')?.textContent ?? '');

/** Puts the wall up and the call on it, once its sound is made. */
async function wallWithCall() {
  await window.turnTo('main');
  await window.see('Find anything in the room');
  await press(Key.F5);
  await window.turnTo('wall');
  await window.until('the call’s sound', async () => (await window.ask('call', { call: call.id })).peaks.length > 0);
  await window.invoke('walk', { to: { to: { at: 'call', call: call.id } } });
  await window.until('the call on the wall', () => window.run(() => !!document.querySelector('.camera.rest > [data-scene^="call "]')));
}

/** How loud it is from now until the player has come so far, or has ended. */
async function loudnessUntil(reached) {
  const ear = await desktop.listen();
  await window.until('the player to come so far', async () => reached(await player()), 60);
  return (await ear.stop()).loudness;
}

/** How loud a stretch of the call is, played by itself. */
async function loudnessOf(from, to) {
  const ear = await desktop.listen();
  await window.invoke('play', { call: call.id, from, to });
  await window.until('the stretch to end', async () => (await player()).ended, 60);
  const { loudness, samples } = await ear.stop();
  return { loudness, loudest: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768 };
}

/** Waits until nothing sounds: the output still holds a little of what was played. */
const silence = () =>
  window.until('silence', async () => {
    const ear = await desktop.listen();
    for (let look = 0; look < 10; look++) await player();
    return (await ear.stop()).loudness < SILENCE;
  });

part('what was listened to alone does not go on in front of the room', async () => {
  const unasked = calls.find(({ consent }) => consent !== 'given');
  await window.turnTo('main');
  await window.until('the call to play', () => window.invoke('play', { call: unasked.id, from: 0, to: unasked.length_ms }).then(() => true, () => false));
  await window.invoke('toggle_play');
  await window.until('the call to rest', async () => ((face) => face.call === unasked.id && !face.playing)(await player()));
  await wallWithCall();
  await window.turnTo('main');
  assert.equal((await player()).call, null);
  await window.invoke('toggle_play').catch(() => {});
  await assert.rejects(window.invoke('play', { call: unasked.id, from: 0, to: 1000 }), /no consent/);
  assert.equal((await player()).playing, false);
  await silence();
});

part('P plays the call that is up, and it is heard', async () => {
  await press('p');
  await window.until('the call to play', async () => (await player()).playing);
  const loudness = await loudnessUntil(({ position_ms }) => position_ms > call.transcript[0].from + 1500);
  assert.ok(loudness > SPEECH, `loudness ${loudness}`);
});

part('P again is silence, and P goes on where it was', async () => {
  await press('p');
  await window.until('the call to rest', async () => !(await player()).playing);
  const before = (await player()).position_ms;
  await silence();
  assert.equal((await player()).position_ms, before);
  await press('p');
  await window.until('the call to go on', async () => (await player()).position_ms > before);
});

part('its words follow it on the wall, and Shift with an arrow goes five seconds on', async () => {
  const line = call.transcript.findIndex(({ words }) => words.startsWith('Right, I have it here.'));
  const [from, to] = [call.transcript[line], call.transcript[line + 1]];
  await window.turnTo('main');
  await window.invoke('play', { call: call.id, from: from.from, to: call.length_ms });
  await window.turnTo('wall');
  await window.until(`“${from.words}” on the wall`, async () => (await current()) === from.words);
  await press(Key.Shift, Key.Right);
  await window.turnTo('wall');
  await window.until(`“${to.words}” on the wall`, async () => (await current()) === to.words);
});

part('what was bleeped is silent, its words are black, and what comes after it is heard', async () => {
  await press('p');
  await silence();
  const hushed = await loudnessOf(bleep.from + 100, bleep.to - 100);
  assert.ok(hushed.loudest < SILENCE, `the bleep's loudest sample is ${hushed.loudest}`);
  const spoken = await loudnessOf(bleep.to + 100, bleep.to + 1500);
  assert.ok(spoken.loudness > SPEECH, `after the bleep it is ${spoken.loudness} loud`);

  const line = call.transcript.find(({ from, to }) => from < bleep.from && bleep.from < to);
  const said = line.words.split(' ');
  await window.invoke('play', { call: call.id, from: line.from, to: line.to });
  await window.turnTo('wall');
  await window.until('the line on the wall', async () => (await current()).startsWith(`${said[0]} `));
  const shown = await current();
  assert.ok(!shown.includes(said.slice(1, 3).join(' ')), `“${shown}” of “${line.words}”`);
  assert.ok(await window.run(() => document.querySelector('.current i').getBoundingClientRect().width > 20));

  await window.turnTo('main');
  const small = () => window.run(() => document.querySelector('.console .current')?.textContent ?? '');
  await window.until('the console to show what the room sees', async () => (await small()) === shown);
});

part('when the device goes away while it plays the player says so, and when it is back P goes on where it was', async () => {
  await window.turnTo('main');
  await window.invoke('play', { call: call.id, from: 0, to: call.length_ms });
  await window.until('the call to play', async () => (await player()).position_ms > 500);
  const sound = desktop.pullSound();
  await window.see('The sound device went away while it played.');
  const { playing, position_ms } = await player();
  assert.equal(playing, false);
  await sound.back();
  await press('p');
  await window.until('the call to go on', async () => ((face) => face.playing && face.position_ms > position_ms + 500)(await player()));
});

part('a call whose consent is taken back is silent at once', async () => {
  await window.until('the call to play', async () => (await player()).playing);
  const edits = join(desktop.home, 'refused.json');
  writeFileSync(edits, JSON.stringify([{ change: { kind: 'call', id: call.id, fields: { consent: 'refused' } } }]));
  assert.equal(desktop.tell('apply', room, edits).status, 0);
  await window.until('the call to be let go of', async () => (await player()).call === null);
  await silence();
  assert.equal(desktop.tell('undo', room).status, 0);
  await window.until('the call’s sound', async () => (await window.ask('call', { call: call.id })).peaks.length > 0);
});

part('at a call PageDown plays it first, then goes on', async () => {
  const other = calls.find(({ title }) => title === 'Two days off work');
  await window.turnTo('main');
  await window.invoke('walk', { to: { to: { at: 'call', call: other.id } } });
  await window.until('silence when another stop is up', async () => !(await player()).playing);
  await press(Key.PageDown);
  await window.until('the other call to play', async () => ((face) => face.playing && face.call === other.id)(await player()));
  assert.equal((await window.ask('up')).stop.at, 'call');
  await press(Key.PageDown);
  await window.until('the next stop', async () => (await window.ask('up')).stop.at !== 'call');
  await silence();
  await window.close();
});

part('without a sound device the player says so, and everything else works', async () => {
  window = await desktop.open([room], { PULSE_SERVER: `unix:${join(desktop.home, 'nowhere')}` });
  await wallWithCall();
  await press('p');
  await window.see('No sound device was found.');
  await press('n');
  await window.type('Nobody hears it today');
  await window.press(Key.Enter);
  await window.until('the note to be kept', async () => (await window.ask('console')).notes.some(({ words }) => words === 'Nobody hears it today'));
  await press(Key.Escape);
  await press(Key.PageDown);
  await window.until('the next stop', async () => (await window.ask('up')).stop.at !== 'call');
  await press(Key.Escape);
  await press('d');
  await window.turnTo('wall');
  await window.until('the dark room', () => window.run(() => document.querySelector('.wall').dataset.room === 'dark'));
  assert.equal(await window.run(() => document.body.innerText.includes('sound device')), false);
  await window.close();
});
