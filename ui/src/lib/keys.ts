/** Keys as they are written for people: "Ctrl K", "Shift F5", "M". On a Mac, Ctrl is Command. */
export type Keys = string;

const NAMES: Record<string, string> = { left: 'arrowleft', right: 'arrowright', up: 'arrowup', down: 'arrowdown', space: ' ', esc: 'escape', del: 'delete' };

/** Whether this press is these keys, with no other modifier held. */
export function pressed(keys: Keys, event: KeyboardEvent): boolean {
  const parts = keys.toLowerCase().split(' ');
  const key = parts.pop() ?? '';
  const letter = /^[a-z0-9]$/.test(key) || key.length > 1;
  return (
    // With Shift a digit's key writes a sign, another one on every keyboard.
    (event.key.toLowerCase() === (NAMES[key] ?? key) || (/^\d$/.test(key) && event.code === `Digit${key}`)) &&
    (event.ctrlKey || event.metaKey) === parts.includes('ctrl') &&
    event.altKey === parts.includes('alt') &&
    // A sign may need Shift on one keyboard and none on another.
    (!letter || event.shiftKey === parts.includes('shift'))
  );
}

/** The fields into which something was written that is not stored yet: their undo is their own. */
const written = new WeakSet<EventTarget>();
document.addEventListener('input', ({ target }) => target && written.add(target), true);
document.addEventListener('change', ({ target }) => target && written.delete(target), true);

const undoes = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';

/**
 * Keys that would write something or move the cursor, were it in a field: they rest there. So does undo, which a field
 * has itself once something was written into it. A presenter's remote does not know where the cursor is: its PageDown and PageUp never rest.
 */
export function restsInFields(keys: Keys, event: Pick<Event, 'target'>): boolean {
  if (/Z$/.test(keys)) return !!event.target && written.has(event.target);
  return !/^F\d|^Page|Ctrl/.test(keys.replace('Shift ', ''));
}

/** Whether the cursor is in a field that takes letters. */
export function inField(event: Pick<Event, 'target'>): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  if (at instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(at.type);
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || at.isContentEditable === true;
}

/** Whether a press belongs to the field that has the cursor. A presenter's remote knows of no cursor. */
export function ofField(event: KeyboardEvent): boolean {
  if (!inField(event)) return false;
  if (/^F\d|^Page/.test(event.key)) return false;
  if (undoes(event)) return !!event.target && written.has(event.target);
  return !(event.ctrlKey || event.metaKey) || 'acvxy'.includes(event.key.toLowerCase());
}

/** Whether a press is for the button, link or box that has the cursor; that of a row only says what is meant. */
export function ofButton(event: KeyboardEvent): boolean {
  return ['Enter', ' '].includes(event.key) && event.target instanceof Element && event.target.closest('button:not([data-row]), a, summary, input') !== null;
}
