import { beforeEach, expect, it } from 'vitest';
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';
import { answer, later, settle } from './program.fake';
import { Wishes } from './wishes.svelte';

let made: { edits: unknown; done: ReturnType<typeof later<Done>> }[];
beforeEach(() => {
  made = [];
  answer((name, { edits }) => {
    if (name !== 'apply') return null;
    const done = later<Done>();
    made.push({ edits, done });
    return done.promise;
  });
});

const cast = (stickers: number): Edit[] => [{ cast_ballot: { session: 'q3', about: 'let_downs', content: [{ let_down: 'late', stickers }] } }];
const shared = (silos: string[]): Edit[] => [{ change: { kind: 'let_down', id: 'late', fields: { silos } } }];
/** What was made, once the program has answered all of it. */
async function kept() {
  for (let at = 0; await settle(), at < made.length; at++) made[at]?.done.keep({ step: at, name: '', put: [], removed: [], stale: [] });
  return made.map(({ edits }) => edits);
}

it('makes one step of a wish that is pressed twice, and both presses hear of it', async () => {
  const desk = new Wishes();
  const both = Promise.all([desk.keep(cast(2), 'ballot'), desk.keep(cast(2), 'ballot')]);
  expect(await kept()).toEqual([cast(2)]);
  expect(await both).toMatchObject([{ step: 0 }, { step: 0 }]);
});

it('makes the same wish again once the first is done', async () => {
  const desk = new Wishes();
  void desk.keep(cast(2), 'ballot');
  await kept();
  void desk.keep(cast(2), 'ballot');
  expect(await kept()).toHaveLength(2);
});

it('loses nothing that is wished meanwhile: on, off and on again, or the same elsewhere', async () => {
  const desk = new Wishes();
  for (const silos of [['Web'], [], ['Web']]) void desk.keep(shared(silos), 'choose');
  void desk.keep(shared(['Web']), 'let_down');
  expect(await kept()).toEqual([shared(['Web']), shared([]), shared(['Web']), shared(['Web'])]);
});

it('says beside its place what was refused, until the next wish', async () => {
  const desk = new Wishes();
  const refused = desk.keep(cast(9), 'ballot');
  await settle();
  made[0]?.done.refuse('Each has three stickers.');
  expect(await refused).toBeUndefined();
  expect([desk.wrongAt('ballot'), desk.wrongAt('vote')]).toEqual(['Each has three stickers.', null]);
  void desk.keep(cast(3), 'ballot');
  expect(desk.wrongAt('ballot')).toBeNull();
  await kept();
});
