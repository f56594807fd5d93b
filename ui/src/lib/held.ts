/** Keys that go on while they are held: those that move, and louder and softer. */
const MOVES = /^(Arrow|Page)|^(Tab|Home|End|[+-])$/;

const held = new WeakSet<Event>();

/**
 * Whether a key only goes on: it went down in this window and was not let go. The system's own `repeat` also marks the
 * next press of a key that was let go over another window.
 */
export const goesOn = (event: KeyboardEvent): boolean => held.has(event);

/**
 * A held key does once what it was pressed for: neither a second ballot, nor ten stages, nor its letter in the name of
 * what it made. It repeats where it writes, and where it moves. Answers how to end it.
 */
export function oncePress(window: Window): () => void {
  let first: KeyboardEvent | null = null;

  function press(event: KeyboardEvent): void {
    if (!event.repeat || first?.key !== event.key) {
      first = event;
      return;
    }
    held.add(event);
    if (MOVES.test(event.key)) return;
    const writes = first.target === event.target && !first.defaultPrevented;
    // Enter would submit or click again everywhere but among lines.
    if (writes && (event.key !== 'Enter' || event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  // A key that is let go over another window counts as held here until it is pressed again: that press is a new one.
  const leave = () => void (first = null);

  // Before everything else hears it.
  window.addEventListener('keydown', press, true);
  window.addEventListener('blur', leave);
  return () => {
    window.removeEventListener('keydown', press, true);
    window.removeEventListener('blur', leave);
  };
}
