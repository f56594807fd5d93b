import { afterEach, beforeEach, expect, it } from 'vitest';
import { flushSync, mount, unmount } from 'svelte';
import Day from './Day.svelte';

let given = $state<{ value: string | null }>({ value: null });
let kept: (string | null)[];
let through: string[];
let target: HTMLElement;
let end: () => void;

beforeEach(() => {
  [kept, through] = [[], []];
  given = { value: null };
  document.documentElement.lang = 'en-GB';
  target = document.body.appendChild(document.createElement('div'));
  const mounted = mount(Day, { target, props: { get value() { return given.value; }, change: (day) => kept.push(day), onkeydown: (event) => through.push(event.key) } });
  let there = true;
  end = () => void (there && unmount(mounted), (there = false));
  flushSync();
});
afterEach(() => {
  end();
  target.remove();
});

const field = () => target.querySelector('input') as HTMLInputElement;
function write(words: string): void {
  field().focus();
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}
function press(key: string): boolean {
  const may = field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  flushSync();
  return may;
}
const leave = () => (field().blur(), flushSync());

it('looks empty when it is, and says a day as people do', () => {
  expect([field().value, field().placeholder, field().type]).toEqual(['', 'day month year', 'text']);
  given.value = '2026-10-14';
  flushSync();
  expect(field().value).toBe('14 Oct 2026');
});

it('keeps what was written when the cursor leaves or Enter is pressed, once', () => {
  write('11112026');
  expect(kept).toEqual([]);
  leave();
  expect(kept).toEqual(['2026-11-11']);
  expect(field().value).toBe('11 Nov 2026');
  given.value = '2026-11-11';
  flushSync();
  write('14.10.2026');
  expect(press('Enter')).toBe(true);
  leave();
  expect(kept).toEqual(['2026-11-11', '2026-10-14']);
  // Taken back.
  given.value = null;
  flushSync();
  expect(field().value).toBe('');
});

it('clears the day when nothing is left, and keeps nothing that is the same', () => {
  given.value = '2026-10-14';
  flushSync();
  write('14 oct 26');
  leave();
  expect(kept).toEqual([]);
  expect(field().value).toBe('14 Oct 2026');
  write(' ');
  leave();
  expect(kept).toEqual([null]);
});

it('says when it cannot be read, holds Enter up, and forgets it with Esc', () => {
  given.value = '2026-10-14';
  flushSync();
  write('soon');
  expect(press('Enter')).toBe(false);
  expect(target.querySelector('[role=alert]')?.textContent).toBe('“soon” is no day. Write it like 14 October 2026.');
  expect(field().value).toBe('soon');
  leave();
  expect([kept, through]).toEqual([[], []]);
  press('Escape');
  expect(field().value).toBe('14 Oct 2026');
  expect(target.querySelector('[role=alert]')).toBeNull();
  // With nothing to take back Esc is for whoever is around.
  press('Escape');
  expect(through).toEqual(['Escape']);
});

it('keeps what was written before a step of the walk, and before it goes', () => {
  write('14 October 2026');
  press('PageDown');
  expect(kept).toEqual(['2026-10-14']);
  write('15 October 2026');
  end();
  expect(kept).toEqual(['2026-10-14', '2026-10-15']);
});
