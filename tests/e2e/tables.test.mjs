// Tables of which nobody says what they are: what is unclear is asked, a wrong guess has a way back, and what was dismissed
// stays dismissed. All in a small window.
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, storyIn } from './desktop.mjs';

const desktop = await openDesktop({ size: '1440x900' });
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room('empty');
const stage = join(desktop.home, 'stage.json');
writeFileSync(stage, JSON.stringify([{ add: { kind: 'stage', name: 'I arrive', position: 1 } }]));
assert.equal(desktop.tell('apply', room, stage).status, 0);
let window = await desktop.open([room]);

const inbox = 'aside[aria-label="Inbox"]';
const count = async (kind) => (await window.ask('records', { kind })).length;
const shows = (words) => window.until(`“${words}” in the inbox`, async () => (await window.text(inbox)).includes(words));
/** A file lands in the folder of the room, as another program leaves it there. */
const arrive = (name, text) => writeFileSync(join(room, 'inbox', name), text);

const GUESTS = ['Month,Arrivals,Nights,Breakfasts', '2026-07,4180,9300,7100', '2026-08,4420,9900,7450', '2026-09,3900,8800,6900', ''].join('\n');
/** As wide as what a help desk exports. */
const MORE = Array.from({ length: 14 }, (_, at) => `Internal reference field ${at + 1}`);
const WORDS = [['Date', 'Comment', ...MORE].join(), ...['The breakfast was lovely and the view even better', 'Nobody told us that the lift would be out of order', 'We waited forty minutes at the front desk'].map((said, at) => [`2026-09-0${at + 1}`, `"${said}"`, ...MORE.map((_, n) => `R-${at}-${n}`)].join()), ''].join('\n');

part('a table that may be several things is asked about, and nothing of it is stored before', async () => {
  arrive('comments.csv', WORDS);
  await shows('It is not clear what the rows of “comments.csv” are.');
  await shows('“Comment” may hold praise');
  for (const kind of ['complaint', 'category', 'import']) assert.equal(await count(kind), 0, kind);
});

/** What of the open sheet is cut, or lies over its neighbour. */
async function cutOf(picture) {
  await window.find('[role="dialog"] table');
  await window.settle();
  desktop.photograph(picture);
  return window.run(() => {
    const dialog = document.querySelector('[role="dialog"]');
    const cut = [...dialog.querySelectorAll('footer button, header select')].filter((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    });
    const heads = [...dialog.querySelectorAll('th')].map((head) => head.getBoundingClientRect());
    const over = [...dialog.querySelectorAll('th select')].filter((select, at) => select.getBoundingClientRect().right > heads[at].right + 1);
    return [...cut, ...over].map((one) => one.outerHTML.slice(0, 80));
  });
}

part('the sheet has its buttons in view, and no column lies over the next', async () => {
  await window.choose('Read it as…');
  assert.deepEqual(await cutOf('tables-sheet'), []);
  await window.choose('Cancel');
});

part('also with letters half as large again, and then nothing of the right side is cut', async () => {
  await window.close();
  window = await desktop.open([room], { GDK_DPI_SCALE: '1.5' });
  await shows('comments.csv');
  const wide = await window.run(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(wide, 0);
  const side = await window.run(() => document.querySelector('aside[aria-label="Selected"]').getBoundingClientRect().right - innerWidth);
  assert.ok(side <= 0, `it ends ${side} pixels outside`);
  // What is enlarged by the system is clicked beside by the driver.
  await window.run(() => [...document.querySelectorAll('button')].find((one) => one.innerText === 'Read it as…').click());
  assert.deepEqual(await cutOf('tables-sheet-large'), []);
  await window.close();
  window = await desktop.open([room], { GDK_DPI_SCALE: '1' });
  await shows('comments.csv');
});

part('a line that was dismissed stays dismissed when the room is opened again', async () => {
  await window.choose('Ignore');
  await window.see('Nothing to sort.');
  await window.close();
  window = await desktop.open([room]);
  await window.find(inbox);
  // What arrives after it has been looked at: by then the first would have been told of.
  arrive('guests.csv', GUESTS);
  await shows('9 readings added');
  assert.ok(!(await window.text(inbox)).includes('comments.csv'));
});

part('a line to which nobody said OK is there when the room is opened again', async () => {
  await window.close();
  window = await desktop.open([room]);
  await shows('9 readings added');
});

part('a wrong guess is read again as something else: one step, and nothing is left of the first reading', async () => {
  assert.equal(await count('measure'), 3);
  await window.choose('Read it as…');
  await window.pick('Read it as', 'Customers per stage');
  await window.pick('Arrivals becomes', 'number of customers');
  await window.pick('Stage of rows that name none', 'I arrive');
  await window.choose('Import');
  await window.until('the customers of three months', async () => (await count('base')) === 3);
  assert.equal(await count('measure'), 0, 'no empty measure is left');
  assert.equal(await count('reading'), 0);
  await window.press(Key.Control, 'z');
  await window.until('the readings again', async () => (await count('measure')) === 3 && (await count('base')) === 0);
  await window.find('button[aria-label="Redo"]:not(:disabled)');
  await window.press(Key.Control, Key.Shift, 'z');
  await window.until('the customers again', async () => (await count('measure')) === 0 && (await count('base')) === 3);
});

part('what was imported is in the lists, and goes without a trace', async () => {
  await window.press(Key.Control, 'k');
  await window.find('[role=combobox]');
  await window.type('Imported tables');
  await window.find('[role=option][aria-label="Imported tables"][aria-selected=true]');
  await window.press(Key.Enter);
  await window.choose('guests.csv Customers per stage, 3 rows added');
  await window.click('//aside[@aria-label="Selected"]//button[.="Undo import"]');
  await window.until('no customers', async () => (await count('base')) === 0);
  assert.equal(await count('import'), 0);
  await window.see('Undo: Remove table “guests.csv”');
});

part('the same file again is asked about instead of guessed at', async () => {
  arrive('guests.csv', GUESTS);
  await shows('was imported before as');
  assert.equal(await count('measure'), 0);
});

/** Complaints of one kind and another, none of which says where along the journey it was. */
const NO_STAGE = ['Date,Complaint,Number of complaints', ...Array.from({ length: 12 }, (_, at) => `2026-09-${10 + at},${at % 3 ? 'The key card did not open my door' : 'The bill had a breakfast on it that I never had'},${at + 1}`), ''].join('\n');
const inboxLines = () => window.run(() => document.querySelector('aside[aria-label="Inbox"]').innerText.split('no-stage.csv').length - 1);
const hanging = async (name) => {
  const stages = await window.ask('records', { kind: 'stage' });
  const at = stages.find((one) => one.name === name)?.id;
  return (await window.ask('records', { kind: 'complaint' })).filter((one) => one.stage === at).length;
};

part('complaints without a stage are one line of the inbox, which says what they are and what to do next', async () => {
  arrive('no-stage.csv', NO_STAGE);
  await shows('12 rows that stand for 78 complaints added.');
  await shows('12 rows, none with a stage');
  assert.equal(await inboxLines(), 1);
  await window.choose('Choose stages…');
  await window.see('Which stage they belong to');
  desktop.photograph('tables-to-place');
});

part('they are placed by their words, and taken from where they are wrong', async () => {
  await window.fill('Only complaints that say', 'bill breakfast');
  await window.pick('All of them: stage', 'I arrive');
  await window.press(Key.Enter);
  await window.until('four at the stage', async () => (await hanging('I arrive')) === 4);
  await window.fill('Only complaints that say', '');
  await window.see('Have a stage');
  desktop.photograph('tables-placed');
});

part('an import that was undone is told of no more', async () => {
  await window.click('//aside[@aria-label="Selected"]//button[.="Undo import"]');
  await window.until('none of it in the inbox', async () => (await inboxLines()) === 0);
  await window.press(Key.Control, 'z');
  await shows('12 rows that stand for 78 complaints added.');
});

part('what cannot be read is said before the import, and a file that came in by its sheet has left the inbox', async () => {
  const feedback = WORDS.replace('2026-09-02', 'some day').replace('Nobody', 'No one');
  arrive('feedback.csv', feedback);
  await shows('It is not clear what the rows of “feedback.csv” are.');
  await window.click('//aside[@aria-label="Inbox"]//*[contains(., "feedback.csv")]//button[.="Read it as…"]');
  await window.see('1 of 3 rows cannot be read completely.');
  await window.see('Row 3: “some day” is not a date.');
  desktop.photograph('tables-unread');
  // Another program saves it with other columns: what was chosen for one would be taken from another.
  arrive('feedback.csv', feedback.replace('Date,Comment', 'Comment,Date'));
  await window.choose('Import');
  await window.see('The columns of “feedback.csv” have changed since you looked at them.');
  assert.equal(await count('import'), 1);
  arrive('feedback.csv', feedback);
  await window.choose('Import');
  await window.until('it is in', async () => (await count('import')) > 1);
  await window.until('it has left the inbox', () => !existsSync(join(room, 'inbox/feedback.csv')));
});

part('the next month hangs where this one was hung, and its table is not asked about again', async () => {
  arrive('feedback 2026-10.csv', WORDS.replaceAll('2026-09', '2026-10'));
  await shows('Its columns were read like those of “feedback.csv”.');
  await window.close();
});
