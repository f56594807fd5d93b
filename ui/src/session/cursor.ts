import type { Attachment } from 'svelte/attachments';
import { inField, pressed } from '../lib/keys';
import type { Cursor, Desk } from './desk.svelte';

/** What keys do in a field of the console. */
export const FIELD_KEYS = {
  enter: { keys: 'Enter', means: 'Save it and leave the field' },
  leave: { keys: 'Esc', means: 'Leave the field; what was typed stays in it' },
};

/** Takes the cursor once when the desk sends it to this field; Esc leaves it. */
export function cursor(desk: Desk, field: Cursor['field']): Attachment<HTMLElement> {
  return (element) => {
    if (desk.cursor?.field === field) {
      element.focus();
      // A field that comes later, or comes back, takes no cursor that was sent for this one.
      desk.cursor = null;
    }
    const leave = (event: KeyboardEvent) => {
      if (!pressed(FIELD_KEYS.leave.keys, event)) return;
      event.preventDefault();
      event.stopPropagation();
      desk.wrong = null;
      element.blur();
    };
    element.addEventListener('keydown', leave);
    return () => element.removeEventListener('keydown', leave);
  };
}

/** Esc leaves the field with the cursor, and closes what was refused in it; the wall stays where it is until the next Esc. */
export function leavesFields(desk: Desk): Attachment<HTMLElement> {
  return (element) => {
    const leave = (event: KeyboardEvent) => {
      if (!pressed(FIELD_KEYS.leave.keys, event) || event.defaultPrevented || !inField(event)) return;
      event.preventDefault();
      event.stopPropagation();
      desk.wrong = null;
      (event.target as HTMLElement).blur();
    };
    element.addEventListener('keydown', leave);
    return () => element.removeEventListener('keydown', leave);
  };
}

/**
 * Enter in a field of one line does what the line is for and leaves the field: from then on keys mean keys again, so that
 * N begins a private note and is no letter in what everybody sees. Shift and Enter is for a line break.
 */
export function onEnter(enter: () => unknown): (event: KeyboardEvent) => void {
  return (event) => {
    if (!pressed(FIELD_KEYS.enter.keys, event)) return;
    event.preventDefault();
    // What the field saves when it is left is saved first.
    (event.target as HTMLElement).blur();
    void enter();
  };
}

/** Enter in a field that is saved when it is left. */
export const leavesOnEnter = onEnter(() => undefined);

/** A step of the walk takes a form away: the field with the cursor is left first, so that what was typed in it is saved. */
export function leaveBeforeStep(event: KeyboardEvent): void {
  if (['PageDown', 'PageUp'].includes(event.key) && inField(event)) (event.target as HTMLElement).blur();
}
