import { expect, test } from 'vitest';
import type { Edit } from '../bindings/Edit';
import { changeOf } from './edit';

// svelte-check fails where one of these compiles: each is a mistake that the seam to the program must not let through.
test('a misspelt intent, kind or field does not compile', () => {
  const id = 'wait';
  const right: Edit[] = [
    { add: { kind: 'stage', name: 'I wait', position: 1 } },
    { change: { kind: 'stage', id, fields: { name: 'I wait', intention: null }, was: { name: 'I sit' } } },
    { choose: { session: 'q3', let_down: id } },
    changeOf({ kind: 'stage', id }, { name: 'I wait' }, null),
  ];
  const wrong: Edit[] = [
    // @ts-expect-error no such intent
    { chose: { session: 'q3', let_down: id } },
    // @ts-expect-error no such field of an intent
    { choose: { session: 'q3', letdown: id } },
    // @ts-expect-error an intent without what it needs
    { choose: { session: 'q3' } },
    // @ts-expect-error no such kind
    { remove: { kind: 'stages', id } },
    // @ts-expect-error no such field of the kind that is added
    { add: { kind: 'stage', name: 'I wait', position: 1, promise: 'Early' } },
    // @ts-expect-error a record without what it needs
    { add: { kind: 'stage', name: 'I wait' } },
    // @ts-expect-error no such field of the kind that is changed
    { change: { kind: 'stage', id, fields: { words: 'I wait' } } },
    // @ts-expect-error a field that holds something else
    { change: { kind: 'stage', id, fields: { position: 'first' } } },
    // @ts-expect-error what it held is one of its fields too
    { change: { kind: 'stage', id, fields: { name: 'I wait' }, was: { words: 'I sit' } } },
    // @ts-expect-error no such field of the kind that is changed
    changeOf({ kind: 'stage', id }, { words: 'I wait' }, null),
  ];
  expect(right.length + wrong.length).toBe(14);
});
