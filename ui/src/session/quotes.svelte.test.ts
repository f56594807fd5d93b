import { afterEach, expect, it } from 'vitest';
import { play, type Played } from './desk.fake';
import { action } from './actions';

let played: Played;
afterEach(() => played.end());

const wall = { stage: 'wait', papers: [], quotes: [], measures: [], calls: [], categories: [] };
const room = (quotable: { said: number; quotable: number }) => ({ stop: { at: 'stage' as const, stage: 'wait' }, console: { walk: [{ stage: 'wait', name: 'I wait', wall: 0 }] }, answers: { stage_wall: wall, quotable } });

it('says why a stage has no quotes where customers said something', async () => {
  played = await play(room({ said: 555, quotable: 0 }));
  await action('quotes').run(played.desk);
  expect(played.desk.wrongAt('wall')).toContain('None of 555 comments at this stage may be quoted yet.');
});

it('says that there are none where nobody said anything', async () => {
  played = await play(room({ said: 0, quotable: 0 }));
  await action('quotes').run(played.desk);
  expect(played.desk.wrongAt('wall')).toContain('There are no quotes');
});

it('the way back to Curate has a key', async () => {
  played = await play(room({ said: 0, quotable: 0 }));
  expect(action('present').keys).toEqual(['Ctrl B']);
  expect(action('present').when(played.desk)).toBe(true);
});
