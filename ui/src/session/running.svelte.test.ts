import { afterEach, expect, it } from 'vitest';
import { attendee, play, type Played } from './desk.fake';
import { ACTIONS, action } from './actions';

// What the facilitator may do while a session runs, and what is asked first.

let played: Played;
afterEach(() => played.end());

const letDown = { let_down: 'late', number: 1, statement: 'You don’t tell me', stage_name: null, silos: ['Web', 'Shop'], evidence: 1, stickers: 1, worth_a_year: null, locked: null, chosen: null };
const promise = (commitment: string, spoken: boolean) => ({ commitment, statement: `Say ${commitment}`, spoken });

it('nothing new is chosen before the old, and the way to the old is offered', async () => {
  played = await play({
    parts: ['choose', 'commitments'],
    stop: { at: 'decide' },
    console: { unspoken: ['old', 'older'] },
    answers: { decide: { opened: true, let_downs: [letDown] }, promised: { commitments: [promise('kept', true), promise('old', false), promise('older', false), promise('ended', false)] } },
  });
  const { desk, kept, moved, go } = played;
  await desk.choose();
  expect(kept).toEqual([]);
  expect(desk.wrongAt('choose')).toBe('Nothing new before the old: “Say old” and 1 more have not been spoken to.');
  const speak = action('speak');
  expect(speak.when(desk) && speak.name(desk)).toBe('Speak to “Say old”');
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

it('says once that nobody is ticked as present, and starts all the same', async () => {
  played = await play({ session: { started_at: null }, console: { attendance: [attendee('Helen', false)] } });
  const { desk, kept } = played;
  await desk.start();
  expect([kept, desk.asking]).toEqual([[], 'start']);
  await desk.start();
  expect(kept).toEqual([{ start_session: { session: 'q3' } }]);
});

it('starts at once where somebody is', async () => {
  played = await play({ session: { started_at: null }, console: { attendance: [attendee('Helen', true), attendee('Ravi', false)] } });
  await played.desk.start();
  expect(played.kept).toHaveLength(1);
});

it('says that nothing hangs there, and leaves the wall where it is', async () => {
  played = await play({ stop: { at: 'stage', stage: 's' }, answers: { stage_wall: { stage: 's', papers: [], quotes: [], measures: [], calls: [], categories: [{ category: 'news' }] } } });
  const { desk, moved, go } = played;
  await action('papers').run(desk);
  expect([moved, desk.wrongAt('wall')]).toEqual([[], 'No papers hang here.']);
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
  expect(played.desk.wrongAt('wall')).toBe('No stage shows complaints of this category by itself.');
});
