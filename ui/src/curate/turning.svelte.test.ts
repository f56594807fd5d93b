import { afterEach, expect, it } from 'vitest';
import { type Curating, curate, quiet, stageOf } from './curating.fake';
import { ACTIONS } from './actions';
import { press } from '../lib/actions';

const paper = (artifact: string, pages: number) => ({ face: { artifact, title: '', pages, rendering: null } });
const answers = {
  tray: { papers: [{ ...paper('letter', 3), came_at: null, words: '', to_check: 3 }], calls: [], imports: [], waiting: 1 },
  curate_wall: { stages: [stageOf('order', 'I order', [], { papers: [{ pin: 'p', not_on_wall: null, ...paper('slip', 1) }, { pin: 'q', not_on_wall: null, ...paper('form', 2) }] })], moments_of_truth: 0, moment_cap: 20 },
};
let curating: Curating;
afterEach(() => curating.end());

it('PageDown and PageUp turn the pages of what is taken up, and rest where there are none', async () => {
  curating = await curate(null, {}, answers);
  const { desk } = curating;
  const turned = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    press(ACTIONS, desk, event);
    return [desk.page, event.defaultPrevented];
  };
  expect(turned('PageDown')).toEqual([0, false]);
  desk.select({ kind: 'artifact', id: 'letter' });
  await quiet();
  expect(['PageDown', 'PageDown', 'PageDown', 'PageUp'].map(turned)).toEqual([[1, true], [2, true], [2, false], [1, true]]);
  desk.select({ kind: 'artifact', id: 'form', pin: 'q' });
  expect(['PageDown', 'PageDown'].map(turned)).toEqual([[1, true], [1, false]]);
  desk.select({ kind: 'artifact', id: 'slip', pin: 'p' });
  expect(turned('PageDown')).toEqual([0, false]);
});

it('a digit walks to its stage, and to none that is not there', async () => {
  curating = await curate(null, {}, answers);
  const { desk } = curating;
  const pressed = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    press(ACTIONS, desk, event);
    return event.defaultPrevented;
  };
  expect([pressed('2'), desk.selected]).toEqual([false, null]);
  expect([pressed('1'), desk.selected]).toEqual([true, { kind: 'stage', id: 'order' }]);
});
