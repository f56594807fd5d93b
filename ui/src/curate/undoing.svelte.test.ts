import { afterEach, expect, it } from 'vitest';
import { type Curating, curate } from './curating.fake';
import { answer, later } from '../lib/program.fake';
import { lastMade } from '../lib/edit';
import { press } from './listen';

let curating: Curating;
afterEach(() => curating.end());

it('redo right after undo is not lost, however late this window hears what can be redone', async () => {
  curating = await curate(null, {}, { undo_state: { undo: 'Add a stage', redo: null, step: 1 } });
  const made: string[] = [];
  const [known, undone] = [later<unknown>(), later<unknown>()];
  answer((name) => {
    if (name === 'ask') return known.promise;
    if (name !== 'undo' && name !== 'redo') return null;
    made.push(name);
    return name === 'undo' ? undone.promise : { step: 3, name: '', put: [], removed: [], stale: [] };
  });
  const keys = [false, true].map((shiftKey) => new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey, cancelable: true }));
  for (const key of keys) void press(curating.desk, key);
  undone.keep({ step: 2, name: '', put: [], removed: [], stale: [] });
  await lastMade();
  known.keep(null);
  expect(made).toEqual(['undo', 'redo']);
});
