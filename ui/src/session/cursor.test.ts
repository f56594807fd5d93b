import { expect, it } from 'vitest';
import { leavesFields } from './cursor';

it('Esc leaves a field and nothing more, the next Esc is for whoever hears it outside', () => {
  const console = document.body.appendChild(document.createElement('div'));
  console.innerHTML = '<input /><button></button>';
  leavesFields(console);
  let heard = 0;
  const hear = (event: KeyboardEvent) => (heard += event.defaultPrevented ? 0 : 1);
  document.body.addEventListener('keydown', hear);
  const field = console.querySelector('input')!;
  field.focus();
  const press = (at: Element) => at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  press(field);
  expect([document.activeElement === field, heard]).toEqual([false, 0]);
  press(console.querySelector('button')!);
  expect(heard).toBe(1);
  document.body.removeEventListener('keydown', hear);
  console.remove();
});
