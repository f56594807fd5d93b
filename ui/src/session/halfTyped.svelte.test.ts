import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { play, type Played } from './desk.fake';

// A power cut takes nothing that is half typed: it is kept in the room, and stands in its field again.

let played: Played;
let written: Record<string, string | null>[];
beforeEach(() => {
  written = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await played.end();
});

const open = async (half_typed: { field: string; words: string }[] = []) => {
  vi.useRealTimers();
  played = await play({ answers: { half_typed }, commands: { keep_half_typed: ({ fields }) => void written.push(fields as Record<string, string | null>) } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
};
const type = async (words: string) => {
  played.desk.drafts.note = words;
  await Promise.resolve();
  (await import('svelte')).flushSync();
};

it('keeps what is typed, at most once a second, and forgets it at once when it is entered', async () => {
  await open();
  for (const words of ['A', 'As', 'Ask']) await type(words);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([{ note: '"Ask"' }]);
  await type('Ask Dilys');
  await type('');
  expect(written).toEqual([{ note: '"Ask"' }, { note: null }]);
  vi.advanceTimersByTime(5000);
  expect(written).toHaveLength(2);
});

it('brings everything back into its field', async () => {
  await open([
    { field: 'note', words: '"Ask Dilys"' },
    { field: 'letDown', words: JSON.stringify({ statement: 'You don’t te', stage: 'wait', silos: ['web'], categories: [], evidence: [], met: [] }) },
    { field: 'reasons', words: '{"c":"no data"}' },
  ]);
  const { drafts } = played.desk;
  expect([drafts.note, drafts.letDown?.statement, drafts.letDown?.silos, drafts.reasons]).toEqual(['Ask Dilys', 'You don’t te', ['web'], { c: 'no data' }]);
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([]);
});

it('keeps no form in which nobody wrote a word', async () => {
  await open();
  played.desk.drafts.letDown = { statement: ' ', stage: 'wait', silos: [], categories: [], evidence: [], met: [] };
  await type(' ');
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
});
