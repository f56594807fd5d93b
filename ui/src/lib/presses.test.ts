import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oncePress } from './held';
import { later, settle } from './program.fake';
import { LEFT, Presses } from './presses';

let presses: Presses;
let end: () => void;
let endOnce: () => void;
let taken: string[];
beforeEach(() => {
  document.body.replaceChildren();
  [presses, taken] = [new Presses(), []];
  endOnce = oncePress(window);
  end = presses.hear(window);
});
afterEach(() => [end(), endOnce()]);

function press(key: string, given: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...given });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}
const notes = { take: ({ key }: KeyboardEvent) => void taken.push(key) };
/** Waits for its turn of the event loop, often enough for every key that waits. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await settle();
}
function field<Name extends 'input' | 'button'>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.body.appendChild(document.createElement(name));
  element.focus();
  return element;
}

it('keeps what is pressed before anybody can take it, in its order', async () => {
  end();
  window.earlyKeys = [new KeyboardEvent('keydown', { key: 'F5' })];
  end = presses.hear(window);
  expect(press('F5').defaultPrevented).toBe(true);
  press('1');
  presses.given(notes);
  await quiet();
  expect(taken).toEqual(['F5', 'F5', '1']);
});

it('takes a key when what the one before did is done, by whoever takes keys then', async () => {
  const presented = later<void>();
  const console = { take: ({ key }: KeyboardEvent) => void taken.push(`console ${key}`) };
  const curating = presses.given({
    take: ({ key }) => {
      taken.push(`curating ${key}`);
      return presented.promise;
    },
  });
  await quiet();
  for (const key of ['F5', 'F5', 'PageDown']) press(key);
  await quiet();
  expect(taken).toEqual(['curating F5']);
  curating();
  presented.keep();
  await quiet();
  expect(taken).toEqual(['curating F5']);
  presses.given(console);
  await quiet();
  expect(taken).toEqual(['curating F5', 'console F5', 'console PageDown']);
});

it('goes on after a key whose action failed', async () => {
  presses.given({
    take: ({ key }) => {
      taken.push(key);
      return Promise.reject(new Error('no room'));
    },
  });
  await quiet();
  press('1');
  press('2');
  await quiet();
  expect(taken).toEqual(['1', '2']);
});

it('waits for what a key needs, once, and for nothing where it needs nothing', async () => {
  const answer = later<void>();
  let asked = 0;
  presses.given({ ...notes, needs: ({ key }) => (key === 'PageDown' ? null : (asked++, answer.promise)) });
  await quiet();
  press('PageDown');
  expect(taken).toEqual(['PageDown']);
  expect(press('v').defaultPrevented).toBe(true);
  press('PageDown');
  await quiet();
  expect(taken).toEqual(['PageDown']);
  answer.keep();
  await quiet();
  expect([taken, asked]).toEqual([['PageDown', 'v', 'PageDown'], 1]);
});

it('moves while a key is held, and stops when it is let go', async () => {
  const steps: ReturnType<typeof later<void>>[] = [];
  presses.given({ take: () => (steps.push(later<void>()), steps.at(-1)?.promise) });
  await quiet();
  press('PageDown');
  for (let repeat = 0; repeat < 20; repeat++) press('PageDown', { repeat: true });
  steps[0]?.keep();
  await quiet();
  expect(steps).toHaveLength(1);
  press('PageDown', { repeat: true });
  expect(steps).toHaveLength(2);
});

it('keeps a key that the system calls held because it was let go over another window', async () => {
  const presented = later<void>();
  presses.given({ take: ({ key }) => (taken.push(key), presented.promise) });
  await quiet();
  press('F5');
  window.dispatchEvent(new FocusEvent('blur'));
  press('F5', { repeat: true });
  press('F5', { repeat: true });
  presented.keep();
  await quiet();
  expect(taken).toEqual(['F5', 'F5']);
});

it('leaves a field and a button what is theirs, also while keys wait', async () => {
  const presented = later<void>();
  void presses.during(presented.promise);
  presses.given(notes);
  field('input');
  for (const key of ['b', 'Escape', 'Enter', 'ArrowLeft']) expect(press(key).defaultPrevented).toBe(false);
  expect(press('c', { ctrlKey: true }).defaultPrevented).toBe(false);
  field('button');
  expect(press('Enter').defaultPrevented).toBe(false);
  field('input');
  press('PageDown');
  presented.keep();
  await quiet();
  expect(taken).toEqual(['PageDown']);
});

it('presses a key that waited where the cursor is by then: a list takes its digit, a button its Enter', async () => {
  const presented = later<void>();
  void presses.during(presented.promise);
  presses.given(notes);
  for (const key of ['1', 'Enter', 'x']) press(key);
  const button = field('button');
  let clicks = 0;
  button.addEventListener('click', () => clicks++);
  button.addEventListener('keydown', (event) => {
    if (event.key !== '1') return;
    taken.push('list 1');
    event.preventDefault();
  });
  presented.keep();
  await quiet();
  expect([taken, clicks]).toEqual([['list 1', 'x'], 1]);
});

it('takes a key over the wall as if no field had the cursor', async () => {
  let [over, at]: [boolean, EventTarget | null] = [false, null];
  presses.given({ take: (event) => void ([over, at] = [presses.wasOverWall(event), event.target]) });
  await quiet();
  field('input');
  presses.pressOverWall(new KeyboardEvent('keydown', { key: 'b' }), true);
  expect([over, at]).toEqual([true, null]);
});

it('writes what was pressed over the wall before what was pressed here, however late it comes', async () => {
  const written: string[] = [];
  const wall = (key: string) => presses.pressOverWall(new KeyboardEvent('keydown', { key }), false);
  document.execCommand = (_name: string, _shown?: boolean, text?: string) => written.push(text ?? '') > 0;
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  presses.given({ take: () => {} });
  await quiet();
  field('input');
  presses.writes();
  wall('b');
  expect(press('k').defaultPrevented).toBe(true);
  wall('o');
  presses.wallIsLeft();
  await quiet();
  expect(written).toEqual(['b', 'o', 'k']);
  expect(press('e').defaultPrevented).toBe(false);
  vi.restoreAllMocks();
});

it('says that the keyboard left only behind the keys that were pressed before, though they come later', async () => {
  vi.useFakeTimers();
  presses.given(notes);
  await vi.advanceTimersByTimeAsync(0);
  presses.leave();
  await vi.advanceTimersByTimeAsync(150);
  press('r');
  await vi.advanceTimersByTimeAsync(150);
  press('o');
  expect(taken).toEqual(['r', 'o']);
  await vi.advanceTimersByTimeAsync(250);
  vi.useRealTimers();
  await quiet();
  expect(taken).toEqual(['r', 'o', LEFT]);
});

it('does not wait for a wall that is gone', async () => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  presses.given(notes);
  presses.writes();
  press('k');
  await vi.advanceTimersByTimeAsync(1600);
  vi.useRealTimers();
  await quiet();
  expect(taken).toEqual(['k']);
  vi.restoreAllMocks();
});
