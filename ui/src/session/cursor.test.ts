import { expect, it } from 'vitest';
import { leavesFields } from './cursor';
import type { Desk } from './desk.svelte';

it('Esc leaves a field and closes what was refused there; the next Esc is for whoever hears it outside', () => {
  const console = document.body.appendChild(document.createElement('div'));
  console.innerHTML = '<input /><button></button>';
  const desk = { wrong: { at: 'charter', sentence: 'A team needs a name.' } } as unknown as Desk;
  leavesFields(desk)(console);
  let heard = 0;
  const hear = (event: KeyboardEvent) => (heard += event.defaultPrevented ? 0 : 1);
  document.body.addEventListener('keydown', hear);
  const field = console.querySelector('input')!;
  field.focus();
  const press = (at: Element) => at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  press(field);
  expect([document.activeElement === field, heard, desk.wrong]).toEqual([false, 0, null]);
  press(console.querySelector('button')!);
  expect(heard).toBe(1);
  document.body.removeEventListener('keydown', hear);
  console.remove();
});
