import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, later, settle, tell } from './program.fake';
import type { Up } from '../bindings/Up';
import { flushSync } from 'svelte';
import { walk } from './walk.svelte';

const up = (revision: number, wall = 0): Up => ({ revision, session: null, item: 0, stop: { at: 'whole_wall', wall }, blank: false, dark: false, turns: [] });
let asked: ReturnType<typeof later<Up>>[];
beforeEach(async () => {
  asked = [];
  answer((name, { question }) => {
    if (name === 'walk') return up(8);
    if ((question as { ask?: string } | undefined)?.ask !== 'up') return null;
    const comes = later<Up>();
    asked.push(comes);
    return comes.promise;
  });
});
afterEach(() => answer(() => null));

async function told(event: string): Promise<void> {
  tell(event);
  flushSync();
  await settle();
}

it('never goes back to what was up before a key, but into another room', async () => {
  await told('opened');
  asked[0]?.keep(up(7));
  await settle();
  await told('up');
  await walk.go('next');
  await told('up');
  asked[1]?.keep(up(7));
  await settle();
  expect(walk.up.revision).toBe(8);
  asked[2]?.keep(up(8));
  await settle();
  await told('opened');
  asked[3]?.keep(up(2, 1));
  await settle();
  expect(walk.up).toEqual(up(2, 1));
  expect(asked).toHaveLength(4);
});
