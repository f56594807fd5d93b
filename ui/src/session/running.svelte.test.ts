import { afterEach, expect, it } from 'vitest';
import { attendee, play, type Played } from './desk.fake';
import { tell } from '../lib/program.fake';
import { walk } from '../lib/walk.svelte';
import { ACTIONS, action } from './actions';

// What the facilitator may do while a session runs, and what is asked first.

let played: Played;
afterEach(() => played.end());

const letDown = { let_down: 'late', number: 1, statement: 'You don’t tell me', stage_name: null, silos: ['Web', 'Shop'], evidence: 1, stickers: 1, worth_a_year: null, locked: null, chosen: null };

const tooEarly = { chosen: false, cannot: 'Earlier commitments come first: “Say old” and 1 more have not been discussed yet.', discuss: { commitment: 'old', statement: 'Say old' } };

it('nothing new is chosen before the old, and the way to the old is offered', async () => {
  played = await play({
    parts: ['choose', 'commitments'],
    stop: { at: 'decide' },
    console: { unspoken: ['old', 'older'] },
    answers: { decide: { opened: true, let_downs: [letDown] }, choosing: tooEarly },
  });
  const { desk, kept, moved, go } = played;
  await desk.choose();
  expect(kept).toEqual([]);
  expect(desk.wrongAt('choose')).toBe('Earlier commitments come first: “Say old” and 1 more have not been discussed yet.');
  const speak = action('speak');
  expect(speak.when(desk) && speak.name(desk)).toBe('Discuss “Say old”');
  await speak.run(desk);
  await go();
  expect(moved).toEqual([{ item: 1 }, { to: { at: 'promised', commitment: 'old' } }]);
  expect(desk.cursor?.field).toBe('standing');
});

it('leads to each part of the agenda by its name', async () => {
  played = await play({ parts: ['walk', 'vote', 'choose'] });
  const parts = ACTIONS.filter(({ id, when }) => id.startsWith('part-') && when(played.desk));
  expect(parts.map(({ name }) => name(played.desk))).toEqual(['Go to: walk', 'Go to: vote', 'Go to: choose']);
  await parts[2]?.run(played.desk);
  expect(played.moved).toEqual([{ item: 2 }]);
});

it('the wall comes down in the middle of a session only after it was asked once', async () => {
  played = await play({});
  const { desk, presented } = played;
  const present = action('present');
  expect(ACTIONS.filter(({ when }) => when(desk)).at(0)?.id).toBe('next');
  await present.run(desk);
  expect([presented, desk.asking]).toEqual([[], 'leave']);
  // A second click on the same place is no answer.
  await present.run(desk);
  expect(presented).toEqual([]);
  await desk.leave(true);
  expect([presented, desk.asking]).toEqual([[false], null]);
});

it('says once that a session was planned for another day', async () => {
  played = await play({ session: { started_at: null, held_on: '2026-10-21', in_days: 7 } });
  const { desk } = played;
  await desk.start();
  expect(desk.plannedFor).toBe('2026-10-21');
  desk.cancel();
  expect(desk.plannedFor).toBeNull();
});

it('starts at the first press, and asks then who is there where nobody is ticked', async () => {
  played = await play({ session: { started_at: null }, console: { attendance: [attendee('Helen', false)] } });
  const { desk, kept, moved } = played;
  await Promise.all([desk.start(), desk.start()]);
  expect(kept).toEqual([{ start_session: { session: 'q3' } }]);
  expect([moved, desk.attending]).toEqual([[], true]);
});

it('what is asked stays until it is answered, whatever the room answers meanwhile', async () => {
  played = await play({ parts: ['vote'] });
  const { desk, go } = played;
  desk.asking = 'open_votes';
  desk.wrong = { at: 'wall', sentence: 'No papers hang here.' };
  desk.line = 2;
  // Another answer to the same question: nothing moved, and every object in it is new.
  const before = walk.up;
  tell('up');
  tell('changed', { since: 0, step: 1, stale: ['session'] });
  tell('opened');
  await go();
  expect(walk.up).not.toBe(before);
  expect([desk.asking, desk.wrongAt('wall'), desk.line]).toEqual(['open_votes', 'No papers hang here.', 2]);
});

it('starts at once where somebody is', async () => {
  played = await play({ session: { started_at: null }, console: { attendance: [attendee('Helen', true), attendee('Ravi', false)] } });
  await played.desk.start();
  expect(played.kept).toHaveLength(1);
  expect(played.desk.attending).toBe(false);
});

it('says that nothing hangs there, and leaves the wall where it is', async () => {
  played = await play({ stop: { at: 'stage', stage: 's' }, answers: { stage_wall: { stage: 's', papers: [], quotes: [], measures: [], calls: [], categories: [{ category: 'news' }] } } });
  const { desk, moved, go } = played;
  await action('papers').run(desk);
  expect([moved, desk.wrongAt('wall')]).toEqual([[], 'There are no papers at this stage.']);
  await action('complaints').run(desk);
  await go();
  expect(moved).toEqual([{ to: { at: 'category', stage: 's', category: 'news' } }]);
});

it('a category that was found is shown at the first stage that has it', async () => {
  const stage = { stage: 's', papers: [], categories: [{ category: 'news' }] };
  played = await play({ console: { walk: [{ stage: 's', name: 'I wait', wall: 0 }] }, answers: { stage_wall: stage } });
  await played.desk.seeCategory('news');
  expect(played.moved).toEqual([{ to: { at: 'category', stage: 's', category: 'news' } }]);
  await played.desk.seeCategory('codes');
  expect(played.desk.wrongAt('wall')).toBe('No stage shows this category by itself.');
});

it('Esc closes what was refused, and the wall does not move until the next Esc', async () => {
  played = await play({ parts: ['choose', 'commitments'], stop: { at: 'decide' }, console: { unspoken: ['old'] }, answers: { decide: { opened: true, let_downs: [letDown] }, choosing: tooEarly } });
  const { desk, moved, go } = played;
  await desk.choose();
  expect(desk.wrongAt('choose')).toMatch(/Earlier commitments/);
  const press = () => ACTIONS.find(({ keys, when }) => keys?.includes('Esc') && when(desk))?.run(desk);
  await press();
  expect([desk.wrong, desk.unspoken, moved]).toEqual([null, null, []]);
  await press();
  await go();
  expect(moved).toEqual(['out']);
});

it('a session whose adjourning is undone goes on, and one whose beginning is undone is left', async () => {
  const undone = { undo: () => ({ step: 3, name: '', put: [{ kind: 'session', id: 'q3' }], removed: [], stale: [] }) };
  played = await play({ commands: undone });
  walk.up = { ...walk.up, session: null };
  played.desk.adjourned = 'q3';
  await played.desk.undo();
  expect([played.desk.adjourned, played.moved]).toEqual([null, [{ session: 'q3' }]]);
  await played.end();
  played = await play({ session: { started_at: null }, commands: undone });
  await played.desk.undo();
  expect(played.moved).toEqual([{ session: null }]);
});

it('what is half written is saved before the session ends, and what cannot be saved is named', async () => {
  played = await play({ parts: ['decisions'], answers: { decisions: { decisions: [{}, {}] } } });
  const { desk, kept, go } = played;
  const { drafts } = desk;
  [drafts.note, drafts.parking, drafts.decision] = ['Ask Dilys', 'Who owns the chart?', 'No offers to who waits'];
  drafts.action = { words: 'Ring the carrier', owner: '', due: '' };
  drafts.win.title = 'No form!';
  const asking = desk.askToAdjourn();
  await go();
  await asking;
  expect(kept.map((edit) => 'add' in edit && edit.add)).toEqual([
    { kind: 'note', session: 'q3', words: 'Ask Dilys' },
    { kind: 'parking_lot_entry', session: 'q3', words: 'Who owns the chart?' },
    { kind: 'decision', session: 'q3', words: 'No offers to who waits', position: 3 },
    { kind: 'action', session: 'q3', words: 'Ring the carrier' },
  ]);
  expect([desk.asking, desk.unsaved]).toEqual(['adjourn', ['a win']]);
  expect([drafts.note, drafts.action.words, drafts.win.title]).toEqual(['', '', 'No form!']);
});

it('after a session is adjourned F5 does not start the next one', async () => {
  played = await play({ session: { session: 'q4', held_on: '2027-01-13', started_at: null } });
  const { desk, kept } = played;
  desk.adjourned = 'q3';
  expect(action('start').when(desk)).toBe(false);
  await desk.start();
  expect(kept).toEqual([]);
});
