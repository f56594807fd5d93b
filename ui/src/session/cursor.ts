import type { Attachment } from 'svelte/attachments';
import { inField } from '../lib/keys';
import type { Cursor, Desk } from './desk.svelte';

/** Takes the cursor when the desk sends it to this field; Esc gives it back. */
export function cursor(desk: Desk, field: Cursor['field']): Attachment<HTMLElement> {
  return (element) => {
    if (desk.cursor?.field === field) element.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      element.blur();
    };
    element.addEventListener('keydown', leave);
    return () => element.removeEventListener('keydown', leave);
  };
}

/** Esc leaves whatever field within has the cursor, and nothing more: the next Esc leads one step out. */
export const leavesFields: Attachment<HTMLElement> = (element) => {
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !inField(event)) return;
    event.preventDefault();
    event.stopPropagation();
    (event.target as HTMLElement).blur();
  };
  element.addEventListener('keydown', leave);
  return () => element.removeEventListener('keydown', leave);
};
