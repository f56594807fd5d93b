// What is private stays off the wall, by every road that leads to it: commands, questions, addresses, events.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Key } from './driver.mjs';
import { openDesktop, project, storyIn } from './desktop.mjs';

const desktop = await openDesktop();
after(desktop.close);
const part = storyIn(desktop);
const room = desktop.room();
const source = (path) => readFileSync(join(project, 'src-tauri', path), 'utf8');
const all = (pattern, text) => [...text.matchAll(pattern)].map((found) => found.slice(1));
const records = (kind) => JSON.parse(desktop.tell('show', room, kind, '--json').stdout);
const hashes = (names) => names.flatMap((name) => name.match(/[0-9a-f]{64}/) ?? []);
const apply = (...edits) => {
  const file = join(desktop.home, 'edits.json');
  writeFileSync(file, JSON.stringify(edits));
  const { status, stdout, stderr } = desktop.tell('apply', room, file, '--json');
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).put;
};
/** A word that stands nowhere else in the room. */
const secret = (of) => `Xyzzy${of}`;

// Something private of each sort, each with a word of its own.
const session = records('session').find(({ held_on }) => held_on === '2026-10-14');
const [stage] = records('stage');
apply(
  { add: { kind: 'note', session: session.id, words: secret('note') } },
  { add: { kind: 'complaint', words: secret('complaint'), received_on: '2026-10-01', stage: stage.id, quotable: false } },
  { start_session: { session: session.id } },
  { add: { kind: 'parking_lot_entry', session: session.id, words: secret('parked') } },
);
apply({ cast_ballot: { session: session.id, about: 'rating', content: { score: 1, word: secret('rating') } } });
const table = join(desktop.home, `${secret('file')}.csv`);
writeFileSync(table, 'date,comment,category\n2026-10-02,A coat that came late,Late\n');
assert.equal(desktop.tell('import', room, table, '--as', 'complaint').status, 0);

const calls = records('call');
const artifacts = records('artifact');
const unheard = calls.filter(({ consent }) => consent !== 'given');
const unseen = artifacts.filter(({ pages }) => pages.every(({ checked_on }) => !checked_on));
assert.ok(unheard.length > 0 && unseen.length > 0, 'the sample room keeps a call and a paper off the wall');

/** The hashes by which originals are kept. */
const originals = hashes(readdirSync(join(room, 'media'), { recursive: true }));
assert.ok(originals.length > 40);

/** What no answer to the wall may hold. */
const hidden = [
  ...['note', 'complaint', 'rating', 'parked', 'file'].map(secret),
  room,
  'complaints-sept.csv',
  ...records('note').map(({ words }) => words),
  ...session.agenda.map(({ note }) => note).filter(Boolean),
  ...originals,
  ...[...unheard, ...unseen].map(({ id }) => id),
  ...unheard.flatMap(({ transcript = [] }) => transcript.map(({ words }) => words)),
  // Bleeped in “The fourth call”: a name and an order number.
  'Hargreaves',
  'double eight',
];
const quotable = new Set(records('complaint').filter((one) => one.quotable).map(({ words }) => words));
const unquotable = new Set(records('complaint').map(({ words }) => words).filter((words) => words && !quotable.has(words)));

function* texts(value) {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* texts(inner);
}
const told = (answer) => {
  const text = JSON.stringify(answer);
  return [...hidden.filter((words) => text.includes(JSON.stringify(words).slice(1, -1))), ...[...texts(answer)].filter((words) => unquotable.has(words))];
};

desktop.calm();
const window = await desktop.open([room]);
await window.turnTo('main');
await window.see('Find anything in the room');
await window.press(Key.F5);
await window.until('every picture to be made', async () => (await window.ask('curate_wall')).stages.every(({ moments, elsewhere }) => [elsewhere, ...moments.map(({ hanging }) => hanging)].every(({ papers }) => papers.every(({ face }) => face.rendering))), 60);
await window.turnTo('wall');
const refusal = (command, input) => window.invoke(command, input).then((answer) => `answered ${JSON.stringify(answer)}`, (why) => why.message);

part('every command that is the console’s is refused to the wall, before its wish is even read', async () => {
  const commands = all(/^\s+(\w+): ([\w ]+),$/gm, source('src/command_list.rs'));
  assert.ok(commands.length > 20);
  for (const [command, windows] of commands) {
    const why = await refusal(command, {});
    if (windows.split(' ').includes('wall')) assert.doesNotMatch(why, /not allowed/, command);
    else assert.match(why, /not allowed/, command);
  }
  for (const command of ['event|emit', 'event|emit_to', 'window|create', 'window|close', 'window|set_title', 'webview|create_webview_window', 'webview|get_all_webviews', 'path|resolve_directory', 'dialog|open', 'fs|read_file', 'shell|execute', 'app|version', 'resources|close']) {
    assert.match(await refusal(`plugin:${command}`, {}), /not allowed|not found/, command);
  }
});

part('no question that the wall may ask is answered with anything private', async () => {
  const ids = Object.fromEntries(['stage', 'measure', 'fix_team', 'session', 'category'].map((kind) => [kind, records(kind).map(({ id }) => id)]));
  const stages = ids.stage.map((id) => ({ stage: id }));
  const teams = [null, ...ids.fix_team].map((fix_team) => ({ fix_team }));
  /** Everything that can be asked about; a question that is not here has to be added. */
  const about = {
    whole_wall: [{}, { wall: 1 }, ...stages],
    stage_wall: stages,
    papers: stages,
    quotes: stages,
    category: stages.flatMap((at) => [null, ...ids.category].map((category) => ({ ...at, category }))),
    paper: artifacts.map(({ id }) => ({ artifact: id })),
    call: calls.map(({ id }) => ({ call: id })),
    measure: ids.measure.map((measure) => ({ measure })),
    choosing: records('let_down').map(({ id }) => ({ let_down: id })),
    new_team: [{ name: '', lead: null, members: [] }],
    charter: teams.map((team) => ({ ...team, commitment: null })),
    report_out: teams,
    decisions: [null, ...ids.session].map((of) => ({ session: of })),
    ahead: [{}],
    heard: stages.map((at) => ({ ...at, words: '' })),
    quotable: stages,
    rows_to_place: [{ import: records('import')[0]?.id ?? '', words: '' }],
    log: [{ limit: 50 }],
    search: [{ words: secret(''), limit: 50 }],
    records: ['note', 'complaint', 'ballot', 'artifact', 'call', 'import'].map((kind) => ({ kind })),
    record: [...unseen, ...unheard].map(({ kind, id }) => ({ of: { kind, id } })),
  };
  const questions = all(/^ {4}(wall|console) (\w+) \{([^}]*)\} ->/gm, source('crates/room/src/asks.rs'));
  assert.ok(questions.length > 25);
  for (const [who, question, needs] of questions) {
    if (needs.trim()) assert.ok(about[question], `what can be asked about with “${question}”?`);
    const asked = about[question] ?? [{}];
    const answers = await window.run(
      (name, list) => Promise.all(list.map((one) => window.__TAURI_INTERNALS__.invoke('ask', { question: { ask: name, ...one } }).then((answer) => ({ answer }), (why) => ({ why })))),
      question,
      asked,
    );
    if (who === 'console') assert.ok(answers.every(({ why }) => /the wall does not ask this/.test(why?.sentence)), `${question}: ${JSON.stringify(answers).slice(0, 200)}`);
    else assert.ok(answers.some(({ answer }) => answer !== undefined), `${question} is answered`);
    for (const [at, answer] of answers.entries()) {
      // A refusal may name what was asked about.
      const wish = JSON.stringify(asked[at]);
      assert.deepEqual(told(answer).filter((words) => !wish.includes(words)), [], `${question} ${wish}`);
    }
  }
  const decide = await window.ask('decide');
  assert.ok(decide.let_downs.every(({ stickers }) => stickers === null));
});

part('no address leads the wall to anything but what it may see', async () => {
  const load = (addresses) =>
    window.run(
      (list) =>
        Promise.all(
          list.map(
            (address) =>
              new Promise((done) => {
                const picture = new Image();
                picture.onload = () => done(true);
                picture.onerror = () => done(false);
                picture.src = address;
              }),
          ),
        ),
      addresses,
    );
  const at = (path) => `room://localhost/${path}`;
  const shown = new Set();
  const look = (answer) => {
    for (const [hash] of JSON.stringify(answer).matchAll(/\b[0-9a-f]{64}\b/g)) shown.add(hash);
  };
  for (const { id } of artifacts) if (!unseen.some((one) => one.id === id)) look(await window.ask('paper', { artifact: id }));
  for (const { id } of records('stage')) look(await window.ask('papers', { stage: id }));
  const made = new Set(hashes(readdirSync(join(room, 'cache'), { recursive: true })));
  const others = [...made].filter((hash) => !shown.has(hash));
  assert.ok(shown.size > 20 && others.length > 0, `${shown.size} pictures are shown, ${others.length} are not`);
  assert.ok((await load([...shown].map((hash) => at(`wall/${hash}/480`)))).every(Boolean), 'what may be seen is seen');

  const [seen] = shown;
  const tricks = [
    ...others.flatMap((hash) => ['160', '480', 'full'].map((size) => `wall/${hash}/${size}`)),
    ...originals.flatMap((hash) => [`page/${hash}/0/0`, `wall/${hash}/full`, `media/${hash.slice(0, 2)}/${hash}.jpg`]),
    ...[`wall/${seen}/../../room.db`, `wall/${seen}/%2e%2e%2f%2e%2e%2froom.db`, `wall/..%2f..%2froom.db/full`, 'room.db', '../room.db', 'page/../../room.db/0/0'],
    ...[`wall/${seen}`, `wall/${seen}/999`, `wall/${seen.toUpperCase()}/full`, `wall/${seen}%00/full`, `wall/*/full`, `wall/%25/full`, `wall//full`],
    ...[`cache/renderings/${seen}-full.jpg`, `inbox/${originals[0]}`, `page/${originals[0]}/0/90`, `page//${originals[0]}/0/0`, `PAGE/${originals[0]}/0/0`],
  ];
  const loaded = await load(tricks.map(at));
  assert.deepEqual(tricks.filter((_, which) => loaded[which]), []);

  await window.turnTo('main');
  const [page] = await load([at(`page/${artifacts[0].pages[0].media}/0/0`)]);
  assert.ok(page, 'who draws masks sees the page without them');
  await window.turnTo('wall');
});

part('no event that the wall hears says more than that something changed', async () => {
  const events = all(/tell\(app, "(\w+)"/g, source('src/events.rs')).flat();
  assert.ok(events.length >= 5);
  const targets = ['Any', 'AnyLabel', 'App', 'Window', 'Webview', 'WebviewWindow'].map((kind) => (kind === 'Any' || kind === 'App' ? { kind } : { kind, label: 'main' }));
  await window.run(
    async (names, whom) => {
      window.heard = [];
      const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
      for (const event of names) {
        for (const target of whom) {
          const handler = transformCallback(({ event: name, payload }) => window.heard.push([name, payload]));
          await invoke('plugin:event|listen', { event, target, handler });
        }
      }
    },
    events,
    targets,
  );
  const heard = () => window.run(() => window.heard);

  // What makes them: an import, a drawing hand, a call, the walk, a vote, an undo.
  writeFileSync(join(room, 'inbox', `${secret('dropped')}.csv`), 'received_on,words,category\n2026-10-03,Another coat that came late,Late\n');
  await window.turnTo('main');
  const step = (...edits) => window.invoke('apply', { edits });
  await step({ add: { kind: 'note', session: session.id, words: secret('second') } });
  const { let_downs } = await window.ask('decide');
  await step({ cast_ballot: { session: session.id, about: 'let_downs', content: [{ let_down: let_downs[0].let_down, stickers: 3 }] } });
  await step({ change: { kind: 'artifact', id: unseen[0].id, fields: { title: secret('title') } } });
  await window.invoke('undo');
  await window.invoke('redo');
  await step({ open_votes: { session: session.id, about: 'let_downs' } });
  const call = calls.find(({ title }) => title === 'The fourth call');
  await window.invoke('walk', { to: { to: { at: 'call', call: call.id } } });
  await window.invoke('play', { call: call.id, from: 8000, to: 9600 });
  await window.until('the file to go in', async () => JSON.stringify(await window.invoke('arrivals')).includes(secret('dropped')));
  await window.until('the call to end', async () => (await window.invoke('player_state')).ended);
  await step({ adjourn: { session: session.id } });
  await window.invoke('walk', { to: 'blank' });
  await window.invoke('present', { on: true });
  await window.turnTo('wall');
  await window.until('every event to be heard', async () => new Set((await heard()).map(([name]) => name)).size === events.length);

  for (const [name, payload] of await heard()) {
    const says = JSON.stringify(payload);
    const nothing = payload === null || typeof payload === 'number';
    const stale = payload && Object.keys(payload).sort().join() === 'since,stale,step' && [payload.since, payload.step].every(Number.isInteger) && payload.stale.every((kind) => /^[a-z_]{4,20}$/.test(kind));
    assert.ok(nothing || stale, `“${name}” says ${says}`);
  }
  await window.turnTo('main');
  await window.close();
});
