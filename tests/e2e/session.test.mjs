// A quarterly session is run from its first stop to its minutes, and nothing that was kept is lost when the power goes.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room();
desktop.calm();
// What the system opens a page with.
const browsed = join(desktop.home, 'browsed');
const bin = join(desktop.home, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" > '${browsed}'\n`, { mode: 0o755 });
let window = await desktop.open([room], { PATH: `${bin}:${process.env.PATH}` });

const records = (kind) => JSON.parse(desktop.tell('show', room, kind, '--json').stdout);
const session = () => records('session').find(({ held_on }) => held_on === '2026-10-14');
const { id, agenda } = session();
const ofToday = (kind) => records(kind).filter((record) => record.session === id);
const up = () => window.ask('up');
const face = () => window.ask('console');
const alert = (words) => window.until(`“${words}” to be said`, () => window.run((sought) => [...document.querySelectorAll('[role="alert"]')].some((one) => one.textContent.includes(sought)), words));
const chip = (name, within = '.work') => `//*[contains(@class, '${within.slice(1)}')]//button[contains(@class, 'chip')][normalize-space(.)="${name}"]`;
const kinds = agenda.map(({ kind }) => kind);

/** What the wall says, from the other window. */
async function wall(what, look, ...about) {
  await window.turnTo('wall');
  const seen = await window.until(`${what} on the wall`, () => window.run(look, ...about));
  await window.turnTo('main');
  return seen;
}
const wallSays = (words) => wall(`“${words}”`, (sought) => document.querySelector('.camera.rest')?.innerText.replace(/\s+/g, ' ').includes(sought), words);

const playing = async () => (({ call, playing: sounds, ended, position_ms, trouble }) => (sounds || ended || position_ms > 0 || trouble ? call : null))(await window.invoke('player_state'));

/** Goes on with PageDown alone until the walk comes to this kind of part; answers the stops on the way. At a call it plays first. */
async function walkTo(kind) {
  const seen = [];
  for (let step = 0; step < 80; step++) {
    const now = await up();
    if (kinds[now.item] === kind) return seen;
    seen.push(now.stop.at);
    const moved = async () => (await up()).revision > now.revision;
    await window.press(Key.PageDown);
    const sounds = now.stop.call && (await window.until('the call to be played, or passed', async () => ((await moved()) ? 'no' : (await playing()) === now.stop.call && 'yes')));
    if (sounds === 'yes') await window.press(Key.PageDown);
    await window.until('the next stop', moved);
  }
  throw new Error(`After 80 presses the walk has not come to “${kind}”: ${seen}`);
}

part('the session begins with those who are there, on its first stop', async () => {
  await window.turnTo('main');
  await window.resize(1920, 1080);
  await window.see('Find anything in the room');
  await window.press(Key.F5);
  await window.see('Who is in the room');
  for (const name of ['Helen Lark', 'Ravi Mehta', 'Farah Aziz', 'Dilys Owen', 'Ines Pereira']) await window.click(chip(name));
  await window.until('five to be there', async () => (await face()).session.present === 5);
  await window.press(Key.F5);
  await window.until('the session to run', async () => (await up()).session === id);
  assert.ok(session().started_at);
});

part('every earlier commitment is spoken to, and what is late says why', async () => {
  const seen = await walkTo('commitments');
  assert.ok(seen.includes('call') && seen.includes('growth'), seen.join());
  await window.see('How each earlier commitment stands');
  const open = (await window.ask('promised')).commitments;
  const due = (await face()).unspoken;
  assert.ok(due.length > 0 && due.every((id) => open.some(({ commitment }) => commitment === id)));
  for (const [at, { commitment, statement, standing }] of open.entries()) {
    const line = `//section[contains(@class, 'panel')]//li[contains(., "${statement}")]`;
    if (at === 0) {
      await window.click(`${line}//button[normalize-space(.)="Late"]`);
      await alert('Not saved: say in a few words why it is late.');
    }
    await window.click(`${line}//input`);
    await window.type('the carrier sends no data yet');
    const kept = standing === 'kept' ? 'Kept' : 'On track';
    await window.click(`${line}//button[normalize-space(.)="${at === 0 ? 'Late' : kept}"]`);
    await window.until('it to be spoken to', async () => (await window.ask('promised')).commitments.find((one) => one.commitment === commitment).spoken);
  }
  assert.deepEqual((await face()).unspoken, []);
  await wallSays('the carrier sends no data yet');
});

part('a let-down is noted where one stands', async () => {
  await window.press(Key.Escape);
  await walkTo('walk');
  await window.press('1');
  await window.until('the first stage', async () => (await up()).stop.at === 'stage');
  await window.press(Key.Shift, 'l');
  await window.see('A let-down, in the customer’s words');
  await window.type('You write to me too often');
  await window.click(chip('Marketing'));
  await window.click(chip('Web'));
  const evidence = '[aria-label="Evidence"] button';
  await window.click(`${evidence}:first-child`);
  await window.choose('Save');
  const kept = ({ statement, silos, evidence }) => statement === 'You write to me too often' && silos.length === 2 && evidence.length === 1;
  await window.until('it to be kept, with what shows it', () => records('let_down').some(kept));
  // What was noted so far is a key away, and a wrong one is put right there.
  await window.see(`Let-downs noted: ${records('let_down').filter(({ noted_in }) => noted_in === id).length}`);
  await window.press('e');
  await window.see('Let-downs noted in this session');
  await window.click('.work li textarea');
  await window.press(Key.Control, 'a');
  await window.type('You write to me far too often');
  await window.press(Key.Enter);
  await window.until('it to be corrected', () => records('let_down').some(({ statement }) => statement === 'You write to me far too often'));
  await window.press(Key.Escape);
  await window.see('Private notes');
});

part('ballots are blind: only how many is known, until they are opened', async () => {
  await walkTo('vote');
  await window.see('One person’s votes');
  await window.press(Key.Enter);
  await window.until('the ballot to have the cursor', () => window.run(() => document.activeElement.getAttribute('role') === 'listbox'));
  for (const [at, ballot] of ['112', '212', '331'].entries()) {
    for (const digit of ballot) await window.press(digit);
    await window.press(Key.Enter);
    await window.until('the ballot to be in', async () => (await face()).vote.cast === at + 1);
  }
  await window.see('3 of 5 voted');
  // A ballot is no step: undo takes the last one back as long as nothing else was done, and only that.
  const { step } = await window.ask('undo_state');
  for (const takeBack of [() => window.press(Key.Control, 'z'), () => window.choose('Take it back')]) {
    for (const digit of '111') await window.press(digit);
    await window.press(Key.Enter);
    await window.see('4 of 5 voted');
    await window.see('Take it back');
    await takeBack();
    await window.see('3 of 5 voted');
    await window.see('Taken back: enter these votes again');
    await window.click('[role="listbox"]');
    await window.press(Key.Backspace);
  }
  assert.equal((await window.ask('undo_state')).step, step);
  const { let_downs } = await window.ask('decide');
  assert.ok(let_downs.every(({ stickers }) => stickers === null));
  assert.deepEqual(ofToday('ballot'), []);
  const log = desktop.tell('log', room, '--json').stdout;
  assert.ok(let_downs.every(({ let_down }) => !log.includes(let_down)), 'the log tells a closed ballot');
  await window.press(Key.Escape);
  await window.press('v');
  await window.see('2 have not voted. After this, nobody can.');
  await window.choose('Reveal for everyone');
  await window.until('the votes to be open', async () => (await face()).vote.opened);
  await window.see('Results of the vote');
  assert.ok(!(await window.text('main .work')).includes('Submit'), 'a ballot is still to be entered');
  assert.deepEqual((await window.ask('decide')).let_downs.map(({ stickers }) => stickers).slice(0, 4), [4, 3, 2, 0]);
  assert.equal(ofToday('ballot').length, 3);
});

const line = async (statement) => (await window.ask('decide')).let_downs.findIndex((one) => one.statement === statement) + 1;
const chosen = () => ofToday('commitment');

part('what one silo alone would fix cannot be chosen, the rest hangs on its hook', async () => {
  await walkTo('choose');
  await window.see('Choose priorities');
  await window.press(String(await line('Your sizes are not my sizes')));
  await window.press(Key.Enter);
  await alert('“Your sizes are not my sizes” cannot be chosen');
  assert.equal(chosen().length, 0);
  await window.press(String(await line('You don’t tell me it’s late')));
  await window.press(Key.Enter);
  await window.until('it to hang on its hook', () => chosen().length === 1);
  await wallSays('You don’t tell me it’s late');
});

part('a team from one silo is refused, and its charter is signed only when it is whole', async () => {
  await walkTo('charter');
  await window.fill('Team', 'Early Word');
  await window.pick('Lead', 'Dilys Owen');
  const member = async (name) => {
    await window.type(name);
    await window.press(Key.Enter);
    await window.find(`//button[contains(., "${name}, ")]`);
    await window.until('the field to be empty for the next name', () => window.run(() => document.activeElement.name === 'members' && document.activeElement.value === ''));
  };
  await window.click('//input[@name="members"]');
  await member('Tom Reyes');
  await window.press(Key.Control, Key.Enter);
  await alert('A team needs somebody who is not from Warehouse.');
  assert.ok(!records('fix_team').some(({ name }) => name === 'Early Word'));
  await member('Farah Aziz');
  await window.choose('Create the team');
  await window.find('//button[normalize-space(.)="Sign the charter"]');
  const team = () => records('fix_team').find(({ name }) => name === 'Early Word');
  await window.press(Key.Control, Key.Enter);
  await alert('sponsor');
  assert.equal(team().signed_on, undefined);
  await window.pick('Sponsor', 'Ravi Mehta');
  await window.pick('Shared measure', 'Told of a delay');
  await window.fill('Target', '80');
  await window.fill('Next report on', '2026-11-11');
  await window.fill('by', '2027-03-31');
  await window.press(Key.Tab);
  await window.until('nothing to be missing', () => window.run(() => !document.body.innerText.includes('To sign, add')));
  await window.choose('Sign the charter');
  await window.until('it to be signed', () => team().signed_on);
  await wallSays('Early Word');
});

part('a team reports, and its sponsor answers', async () => {
  await window.press(Key.Escape);
  await walkTo('report_outs');
  const { fix_team } = (await up()).stop;
  for (let step = 1; step <= 4; step++) {
    await window.press(Key.PageDown);
    await window.until('the next step', async () => (await up()).stop.step === step);
  }
  const [report] = records('report').filter((one) => one.fix_team === fix_team && !one.answer);
  await window.click('//*[@aria-label="The sponsor’s answer"]//button[normalize-space(.)="Fund it"]');
  await window.until('the answer to be kept', () => records('report').find(({ id }) => id === report.id).answer === 'resource');
});

part('a win goes up on the spot', async () => {
  await walkTo('applause');
  await window.fill('What customers feel now', 'For once I knew what was in the box');
  await window.press(Key.Enter);
  await window.until('the win to be kept', () => records('win').some(({ title }) => title === 'For once I knew what was in the box'));
  await wallSays('For once I knew what was in the box');
});

part('decisions are read, the session is rated and adjourned, and the minutes are written', async () => {
  await walkTo('decisions');
  await window.click('//input[@placeholder="Another decision, then Enter"]');
  await window.type('No offer goes to somebody who waits');
  await window.press(Key.Enter);
  await wallSays('No offer goes to somebody who waits');
  for (const [at, [score, word]] of [['4', 'honest'], ['2', 'long']].entries()) {
    await window.click(`//*[@role="radiogroup"]//button[.="${score}"]`);
    await window.fill('One word, then Enter', word);
    await window.press(Key.Enter);
    await window.until('the rating to be in', async () => (await face()).rating.cast === at + 1);
  }
  // The row of the ballots that are in has its place before anything below it is clicked.
  await window.see('2 of 5 rated it');
  await window.choose('Reveal ratings');
  await window.see('After this, nobody can rate any more.');
  await window.choose('Reveal for everyone');
  await window.see('3.0 of 5');
  await window.choose('Adjourn');
  await window.choose('Adjourn now');
  await window.until('the session to be adjourned', () => session().adjourned_at);
  const folder = join(room, 'minutes');
  const named = () => readdirSync(folder).map((name) => name.split('.').at(-1)).sort();
  await window.see('The session is adjourned');
  assert.deepEqual(named(), ['html', 'md'], 'nobody has opened the minutes yet, and they are there');
  // Without a browser nobody is shown the source of a page.
  await window.choose('Open');
  await alert('There is no web browser on this machine, so the minutes were written and not opened. They are in');
  assert.ok(!existsSync(browsed));
  writeFileSync(join(bin, 'x-www-browser'), '#!/bin/sh\n', { mode: 0o755 });
  await window.choose('Open');
  await window.see('Opened in your browser.');
  const shown = await window.until('the browser to be asked', () => readFileSync(browsed, 'utf8').trim());
  assert.ok(shown.endsWith('.html'), shown);
  await window.choose('Copy');
  await window.see('Copied.');
  assert.deepEqual(named(), ['html', 'md']);
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const words of ['No offer goes to somebody who waits', 'Early Word', 'the carrier sends no data yet']) assert.ok(text.includes(words), `${name} lacks “${words}”`);
    for (const { words } of records('note')) assert.ok(!text.includes(words.slice(0, 40)), `${name} tells a private note`);
  }
});

part('after a power cut everything that was acknowledged is there, also which stop was up', async () => {
  await window.press('3');
  const stage = (await face()).walk[2].stage;
  await window.until('the third stage', async () => (await up()).stop.stage === stage);
  const before = await up();
  // A note without its Enter is no record yet, and is kept all the same.
  await window.click('textarea.note.new');
  await window.type('Half a thou');
  await window.until('what is half typed to be kept', async () => (await window.ask('half_typed')).some(({ words }) => words === '"Half a thou"'));
  await window.run((of) => {
    window.kept = [];
    const note = async () => {
      const done = await window.__TAURI_INTERNALS__.invoke('apply', { edits: [{ add: { kind: 'note', session: of, words: 'One of many' } }] });
      window.kept.push(done.put[0].id);
      void note();
    };
    // Two hands, so that one step is always on its way.
    void note();
    void note();
  }, id);
  const kept = await window.until('some notes to be kept', () => window.run(() => window.kept.length > 40 && window.kept));
  window.kill();

  const there = new Set(records('note').map(({ id }) => id));
  assert.deepEqual(kept.filter((id) => !there.has(id)), []);
  const check = desktop.tell('check', room);
  assert.equal(check.status, 0, check.stdout + check.stderr);
  window = await desktop.open([room]);
  await window.turnTo('main');
  await window.see('Find anything in the room');
  const { revision, ...stop } = await up();
  assert.deepEqual({ ...stop, revision }, before);
  assert.ok((await window.ask('undo_state')).undo, 'the last step can be undone');
  await window.press(Key.F5);
  await window.until('the half of a note in its field', () => window.run(() => document.querySelector('textarea.note.new')?.value === 'Half a thou'));
  await wall('the third stage', (key) => !!document.querySelector(`.camera.rest > [data-scene="${key}"]`), `stage_wall ${stage}`);
  await window.close();
});
