// A new room is made ready for its first session without a mouse: by names in the palette and by keys.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';

const desktop = await openDesktop({ size: '1440x900' });
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room('empty');
const window = await desktop.open([room]);
const all = (kind) => window.ask('records', { kind });
const cursorIn = (label) => window.until(`the cursor in “${label}”`, () => window.run((name) => document.activeElement?.closest('label')?.innerText.trim() === name || document.activeElement?.getAttribute('aria-label') === name, label));

/** Opens the palette, writes, and presses Enter on what comes first. */
async function wish(words) {
  await window.press(Key.Control, 'k');
  await window.find('[role=combobox]');
  await window.type(words);
  await window.until(`“${words}” first in the palette`, () => window.run((name) => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-label') === name, words));
  await window.press(Key.Enter);
}

part('the room has a name before its first stage, and what is chosen in the palette is done', async () => {
  await window.see('What does your customer do first?');
  await window.press(Key.Shift, Key.Tab);
  await window.press(Key.Control, 'a');
  await window.type('Nordwind');
  await window.press(Key.Tab);
  await window.until('the name', async () => (await all('room'))[0].name === 'Nordwind');
  assert.equal((await all('room'))[0].company, 'Nordwind');
  await window.type('I wait for my parcel');
  await window.press(Key.Enter);
  await window.see('And then?');
  // The cursor is in the field of the next stage, and nothing is written there: undo is the room's.
  await window.press(Key.Control, 'z');
  await window.see('What does your customer do first?');
  await window.press(Key.Control, Key.Shift, 'z');
  await window.see('And then?');
  await window.press(Key.Escape);
  await wish('Add a stage');
  await cursorIn('Stage');
  await window.press(Key.Control, 'a');
  await window.type('I unpack it');
  await window.press(Key.Enter);
  await window.until('two stages', async () => (await window.ask('curate_wall')).stages.map((stage) => stage.name).join() === 'I wait for my parcel,I unpack it');
});

part('departments and people are written one after another', async () => {
  await wish('Add a department');
  for (const [at, name] of ['Warehouse', 'Web'].entries()) {
    await cursorIn('Department');
    await window.type(name);
    await window.press(Key.Enter);
    await window.until(`the silo “${name}”`, async () => (await all('silo')).length === at + 1);
  }
  await wish('Add a person');
  await cursorIn('Name');
  await window.type('Petra Vogt');
  await window.press(Key.Enter);
  await window.see('Department is missing: fill it in.');
  assert.equal((await all('person')).length, 0);
  await window.pick('Department', 'Web');
  await window.choose('Add');
  await window.until('the person', async () => (await all('person'))[0]?.name === 'Petra Vogt');
});

part('a session is planned, with an agenda that can be lined up', async () => {
  await wish('Add a session');
  await window.fill('Date', '21.10.2026');
  await window.choose('Add');
  await window.choose('21 October 2026 quarterly');
  await window.choose('Quarterly review');
  await window.until('its agenda', async () => (await all('session'))[0]?.agenda?.length === 10);
  await window.see('Review in 7 days');
  desktop.photograph('prepare-session');
});

part('what was found by the palette is where one goes', async () => {
  await wish('Petra Vogt');
  await window.find('//button[@data-row][.//b[.="Petra Vogt"]][contains(@class, "chosen")]');
  await window.press(Key.Escape);
  await window.press(Key.Escape);
  await window.find('section[aria-label="I unpack it"]');
  await window.close();
});
