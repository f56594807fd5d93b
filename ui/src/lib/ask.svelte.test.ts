import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, later, settle, tell } from './program.fake';
import { asked } from './ask.svelte';
import { edit } from './edit';
import { heard } from './heard.svelte';

// Each answer says how often its question was asked.
let commands: string[];
let end = () => {};
let step = 0;

beforeEach(() => {
  commands = [];
  tell('opened');
  answer((name, input) => {
    if (name === 'apply') return { step: (step += 1), name: '', put: [], removed: [], stale: ['stage'] };
    const { ask } = input.question as { ask: string };
    // What is up is asked by the walk itself.
    if (ask === 'up') return { revision: 0 };
    commands.push(ask);
    return { times: commands.filter((one) => one === ask).length };
  });
});
afterEach(() => {
  end();
  answer(() => null);
});

/** Asks as two components do, and waits for the answers. */
async function show(...questions: Parameters<typeof asked>[0][]) {
  let live: ReturnType<typeof asked>[] = [];
  end = $effect.root(() => {
    live = questions.map((question) => asked(question));
  });
  await quiet();
  const first = commands.length;
  commands = [];
  return { live, first };
}

async function quiet() {
  for (let turn = 0; turn < 3; turn++) {
    flushSync();
    await settle();
  }
}

const changed = async (...stale: string[]) => {
  tell('changed', { since: step, step: (step += 1), stale });
  await quiet();
};

it('asks again what rests on what changed, and nothing else', async () => {
  await show(() => ['growth', {}], () => ['tray', {}]);
  await changed('call');
  expect(commands).toEqual(['tray']);
  await changed('growth');
  expect(commands).toEqual(['tray', 'growth']);
  await changed('person', 'note');
  expect(commands).toEqual(['tray', 'growth']);
});

it('asks nothing again where a component is only told again what it knew', async () => {
  let told = $state({ stage: 'one' });
  await show(() => ['stage_wall', { stage: told.stage }]);
  told = { stage: 'one' };
  await quiet();
  expect(commands).toEqual([]);
  told = { stage: 'two' };
  await quiet();
  expect(commands).toEqual(['stage_wall']);
});

it('asks again when something else is up only what rests on that', async () => {
  await show(() => ['growth', {}], () => ['ahead', {}]);
  tell('up', 7);
  await quiet();
  expect(commands).toEqual(['ahead']);
});

it('asks about records only when their kind changed', async () => {
  await show(() => ['records', { kind: 'person' }], () => ['record', { of: { kind: 'stage', id: 'one' } }]);
  await changed('person');
  expect(commands).toEqual(['records']);
  await changed('stage');
  expect(commands).toEqual(['records', 'record']);
});

it('asks once for all who show the same, and each of them has the answer', async () => {
  const { live, first } = await show(() => ['sessions', {}], () => ['sessions', {}]);
  expect(first).toBe(1);
  await changed('session');
  expect(commands).toEqual(['sessions']);
  expect(live.map(({ current }) => current)).toEqual([{ times: 1 }, { times: 1 }]);
});

it('asks once about a step of its own, though the program tells of it too', async () => {
  await changed('stage');
  await show(() => ['growth', {}]);
  const { step: made } = await edit([{ remove: { kind: 'stage', id: 'one' } }]);
  await quiet();
  expect(commands).toEqual(['growth']);
  tell('changed', { since: made - 1, step: made, stale: ['stage'] });
  await quiet();
  expect(commands).toEqual(['growth']);
  // What came with somebody else's step is asked.
  tell('changed', { since: made - 1, step: (step += 1), stale: ['stage'] });
  await quiet();
  expect(commands).toEqual(['growth', 'growth']);
});

it('asks once more where something changed while the answer was on its way', async () => {
  await show(() => ['growth', {}]);
  const slow = later<unknown>();
  answer((_, input) => {
    commands.push((input.question as { ask: string }).ask);
    return commands.length === 1 ? slow.promise : {};
  });
  await changed('growth');
  await changed('growth');
  await changed('growth');
  slow.keep({});
  await quiet();
  expect(commands).toEqual(['growth', 'growth']);
});

it('asks all again where nobody said what changed', async () => {
  await show(() => ['growth', {}], () => ['tray', {}]);
  heard.anything();
  await quiet();
  expect(commands.sort()).toEqual(['growth', 'tray']);
});
