import { afterEach, beforeEach, expect, it } from 'vitest';
import { oncePress } from './held';

let stop: () => void;
let done: string[];
beforeEach(() => {
  document.body.replaceChildren();
  stop = oncePress(window);
  done = [];
});
afterEach(() => stop());

function there<Name extends keyof HTMLElementTagNameMap>(name: Name, does?: (event: KeyboardEvent) => void): HTMLElementTagNameMap[Name] {
  const element = document.body.appendChild(document.createElement(name));
  if (does) element.addEventListener('keydown', does as EventListener);
  return element;
}

/** Holds a key for a moment; answers how often what it would do by itself (click, write) was left to it. */
function hold(at: HTMLElement, key: string, given: KeyboardEventInit = {}, moveTo = at): number {
  const press = (on: HTMLElement, repeat: boolean) => on.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true, ...given }));
  return [press(at, false), press(moveTo, true), press(moveTo, true)].filter(Boolean).length;
}
const takes = (event: KeyboardEvent) => {
  done.push(event.key);
  event.preventDefault();
};

it('a held Enter clicks a button once, and keeps what is written in a line once', () => {
  expect(hold(there('button'), 'Enter')).toBe(1);
  const line = there('input', (event) => done.push(event.key));
  expect(hold(line, 'Enter')).toBe(1);
  expect(done).toEqual(['Enter']);
});

it('what a key was taken for is done once, wherever the cursor is then', () => {
  hold(there('div', takes), 's');
  hold(there('div', takes), 'Enter', {}, there('textarea', takes));
  expect(done).toEqual(['s', 'Enter']);
  // The letter that made a thing is not written into its name.
  expect(hold(there('div', takes), 's', {}, there('input'))).toBe(0);
});

it('letters, lines and what takes letters away repeat where they are written', () => {
  const words = there('textarea');
  for (const key of ['a', ' ', 'Enter', 'Backspace']) expect(hold(words, key)).toBe(3);
});

it('what moves repeats, also where the cursor goes along', () => {
  const keys = ['ArrowRight', 'ArrowDown', 'PageDown', 'PageUp', 'Tab', '+', '-'];
  for (const key of keys) hold(there('div', takes), key, {}, there('div', takes));
  expect(done).toEqual(keys.flatMap((key) => [key, key, key]));
});

it('a key that was let go over another window is pressed anew when it comes again', () => {
  const at = there('div', takes);
  const press = (repeat: boolean) => at.dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', repeat, bubbles: true, cancelable: true }));
  press(false);
  window.dispatchEvent(new FocusEvent('blur'));
  press(true);
  press(true);
  expect(done).toEqual(['F5', 'F5']);
});
