import { beforeEach, describe, expect, it } from 'vitest';
import { inField, ofField, pressed, restsInFields } from './keys';

const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...held });

let field: HTMLInputElement;
beforeEach(() => document.body.replaceChildren((field = document.createElement('input'))));
const write = (words: string) => {
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('keys', () => {
  it('are met with exactly the modifiers that they name', () => {
    expect(pressed('Ctrl K', press('k', { ctrlKey: true }))).toBe(true);
    expect(pressed('Ctrl K', press('k'))).toBe(false);
    expect(pressed('M', press('m', { ctrlKey: true }))).toBe(false);
    expect(pressed('Ctrl Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(pressed('Ctrl Shift Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(pressed('Alt Left', press('ArrowLeft', { altKey: true }))).toBe(true);
  });

  it('with Shift and a digit are met whatever sign that writes', () => {
    expect(pressed('Shift 1', press('!', { shiftKey: true, code: 'Digit1' }))).toBe(true);
    expect(pressed('1', press('!', { shiftKey: true, code: 'Digit1' }))).toBe(false);
    expect(pressed('1', press('1', { code: 'Numpad1' }))).toBe(true);
  });

  it('that are a sign are met whatever that sign needs on this keyboard', () => {
    expect(pressed('?', press('?', { shiftKey: true }))).toBe(true);
  });

  it('that would write or undo writing rest in a field', () => {
    const rests = (keys: string) => restsInFields(keys, { target: field });
    write('Nord');
    expect(['M', 'Del', 'Enter', 'Ctrl Z', 'Ctrl Shift Z', 'Shift Left'].every(rests)).toBe(true);
    expect(['Ctrl K', 'F5', 'Shift F5', 'PageDown', 'PageUp'].some(rests)).toBe(false);
  });

  it('undo what was done in the room while nothing is written in the field that has the cursor', () => {
    const undo = () => {
      const event = press('z', { ctrlKey: true });
      Object.defineProperty(event, 'target', { value: field });
      return [restsInFields('Ctrl Z', event), ofField(event)];
    };
    expect(undo()).toEqual([false, false]);
    write('Nord');
    expect(undo()).toEqual([true, true]);
    // What was written is stored: the room has it now.
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(undo()).toEqual([false, false]);
  });

  it('know a field from a button', () => {
    const from = (element: HTMLElement) => {
      const event = press('m');
      Object.defineProperty(event, 'target', { value: element });
      return inField(event);
    };
    expect(from(document.createElement('textarea'))).toBe(true);
    expect(from(document.createElement('button'))).toBe(false);
  });
});
