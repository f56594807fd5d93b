import { type Curating, curate, quiet, write } from '../curating.fake';
import { answer, later } from '../../lib/program.fake';
import { afterEach, expect, it } from 'vitest';
import Field from './Field.svelte';

let curating: Curating;
afterEach(() => curating.end());

it('what is typed while the last words are being saved is saved after them', async () => {
  const field = { name: 'intention', label: 'What we promise here', holds: { as: 'text' } };
  const record = { kind: 'stage', id: 'order', intention: '' };
  curating = await curate(Field as never, { record, field, locked: false }, {});
  const slow = later<void>();
  let now: unknown = '';
  const saved: unknown[] = [];
  answer(async (name, input) => {
    if (name !== 'apply') return null;
    await slow.promise;
    const [{ change }] = input.edits as [{ change: { fields: { intention: string }; was: { intention: unknown } } }];
    // As the program does: who changes what another hand changed meanwhile is refused.
    if (change.was.intention !== now) throw `Not saved: it is now ${String(now)}.`;
    now = change.fields.intention;
    saved.push(now);
    return { step: saved.length, name: '', put: [], removed: [], stale: [] };
  });
  const area = curating.target.querySelector('textarea');
  for (const words of ['We tell you first', 'We tell you first, always']) {
    write(area, words);
    await new Promise((rested) => setTimeout(rested, 450));
  }
  slow.keep();
  await quiet();
  expect(saved).toEqual(['We tell you first', 'We tell you first, always']);
  expect(curating.desk.wrong).toBeNull();
});
