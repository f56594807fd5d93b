// Keys in the order in which they were pressed. None is dropped because what it needs is not there yet: it waits.
import { drawn } from './drawn';
import { goesOn } from './held';
import { inField, ofButton, ofField } from './keys';

/** Who does what keys mean, as long as it is shown. */
export interface Keyboard {
  /** What a key needs that is still on its way; it is asked once for each key. */
  needs?: (event: KeyboardEvent) => Promise<unknown> | null;
  /** Does what the key means, if it means anything. The next key waits for the promise that it returns. */
  take: (event: KeyboardEvent) => unknown;
}

interface Waiting {
  event: KeyboardEvent;
  /** Whose `needs` this key has waited for. */
  asked?: Keyboard;
  /** It was pressed earlier, so its own event is over. */
  late: boolean;
}

declare global {
  interface Window {
    /** What was pressed before the scripts were there, and who noted it (public/early-keys.js). */
    earlyKeys?: KeyboardEvent[];
    keepKey?: (event: KeyboardEvent) => void;
  }
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

/** What the wall tells as a last key when it loses the keyboard. */
export const LEFT = 'Unidentified';
/** A wall that lost the keyboard says so within so many milliseconds. */
const LEAVES_WITHIN = 1500;
/** WebKit hands a page its keys one by one, and tells it at once that the keyboard left: after so many milliseconds without a key they are all here. */
const QUIET = 200;

export class Presses {
  private keyboard: Keyboard | null = null;
  private waiting: Waiting[] = [];
  /** How many things are on their way for which every key waits. */
  private holds = 0;
  /** Keys that were pressed over the wall, and whether they mean anything there. */
  private fromWall = new WeakMap<Event, boolean>();
  /** A key over the wall put the cursor into a field of this window: those after it are written, however late they come. */
  private writing = false;
  /** This window takes the keyboard from the wall, and keys pressed over the wall may still come: those pressed here wait. */
  private own: KeyboardEvent[] | null = null;
  /** The keyboard has left this window, and keys that were pressed before may still come. */
  private leaving: ReturnType<typeof setTimeout> | undefined;
  /** The key that is pressed once more where the cursor is now. */
  private again: { event: KeyboardEvent; done?: unknown } | null = null;

  /** Hears the keys of a window, those first that were pressed before. Answers how to end it. */
  hear(window: Window): () => void {
    const press = (event: KeyboardEvent) => this.press(event);
    window.addEventListener('keydown', press);
    const leave = () => {
      this.writing = false;
      this.wallIsLeft();
    };
    window.addEventListener('blur', leave);
    if (window.keepKey) window.removeEventListener('keydown', window.keepKey);
    for (const event of window.earlyKeys?.splice(0) ?? []) this.put(event, true);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('blur', leave);
    };
  }

  /** From now on this keyboard takes the keys, until the answered function is called; then they wait for the next one. */
  given(keyboard: Keyboard): () => void {
    this.keyboard = keyboard;
    // Not while a component is being made: what a key does may take it away.
    void drawn().then(() => this.go());
    return () => {
      if (this.keyboard === keyboard) this.keyboard = null;
    };
  }

  /** Every key waits until this is over: what keys mean is different then. */
  async during<Given>(what: Promise<Given>): Promise<Given> {
    this.hold(what);
    return what;
  }

  /**
   * A key that was pressed over the wall: it means what it means here where no field has the cursor, if it is `meant` at all.
   * After {@link writes} it is written.
   */
  pressOverWall(event: KeyboardEvent, meant: boolean): void {
    this.fromWall.set(event, meant);
    this.put(event, true);
  }

  /** What was pressed over the wall before this window had the keyboard belongs into the field with the cursor. */
  writes(): void {
    this.writing = !document.hasFocus();
    if (this.writing) this.own ??= [];
  }

  /** The keyboard is no longer with the wall, and all that was pressed over it is here: now comes what was pressed here. */
  wallIsLeft(): void {
    const own = this.own ?? [];
    this.own = null;
    for (const event of own) this.put(event, true);
  }

  /** Tells whoever takes the keys that the keyboard leaves this window, after all that was pressed before. */
  leave(): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => {
      this.leaving = undefined;
      this.put(new KeyboardEvent('keydown', { key: LEFT }), true);
    }, QUIET);
  }

  wasOverWall(event: KeyboardEvent): boolean {
    return this.fromWall.has(event);
  }

  private press(event: KeyboardEvent): void {
    if (this.again?.event === event) {
      if (!event.defaultPrevented && !ofField(event) && !ofButton(event)) this.again.done = this.keyboard?.take(event);
      return;
    }
    if (this.leaving !== undefined) this.leave();
    if (event.defaultPrevented || MODIFIERS.includes(event.key)) return;
    if (this.own && event.key !== 'Tab') {
      event.preventDefault();
      this.own.push(event);
      // A wall that was closed meanwhile says nothing.
      if (this.own.length === 1) setTimeout(() => this.wallIsLeft(), LEAVES_WITHIN);
      return;
    }
    if (ofField(event) || ofButton(event)) return;
    const behind = this.waiting.length > 0 || this.holds > 0;
    // A held key goes on as fast as what it does, and stops when it is let go.
    if (goesOn(event) && behind) event.preventDefault();
    else this.put(event, false);
  }

  private put(event: KeyboardEvent, late: boolean): void {
    const one: Waiting = { event, late };
    this.waiting.push(one);
    this.go();
    if (late || !this.waiting.includes(one)) return;
    one.late = true;
    // It is done later, and by nobody else now; Tab alone goes where it goes.
    if (event.key !== 'Tab') event.preventDefault();
  }

  private go(): void {
    for (let one = this.waiting[0]; one && this.keyboard && this.holds === 0; one = this.waiting[0]) {
      if (one.asked !== this.keyboard) {
        one.asked = this.keyboard;
        const needed = this.keyboard.needs?.(one.event);
        if (needed) return this.hold(needed);
      }
      this.waiting.shift();
      const done = one.late ? this.pressAgain(one.event) : this.keyboard.take(one.event);
      // What is drawn because of this key is there before the next one, which may have been pressed for it.
      if (done instanceof Promise || this.waiting.length > 0) return this.hold(Promise.resolve(done));
    }
  }

  private hold(what: Promise<unknown>): void {
    this.holds += 1;
    const goOn = () => {
      this.holds -= 1;
      this.go();
    };
    const over = () => drawn().then(goOn);
    what.then(over, over);
  }

  /** Presses a key of a moment ago where the cursor is now. Answers what `take` did. */
  private pressAgain(event: KeyboardEvent): unknown {
    if (this.fromWall.has(event) && !this.writing) return this.fromWall.get(event) ? this.keyboard?.take(event) : undefined;
    // Where the desktop keeps the keyboard with the wall, keys mean something there again.
    if (this.fromWall.has(event) && ['Enter', 'Escape'].includes(event.key)) this.writing = false;
    const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
    const now = new KeyboardEvent('keydown', { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true });
    const at = document.activeElement ?? document.body;
    this.again = { event: now };
    at.dispatchEvent(now);
    const { done } = this.again;
    this.again = null;
    if (!now.defaultPrevented) actAt(at, now);
    return done;
  }
}

/** What a page does by itself with a key that a hand presses, and not with one that a script does. */
function actAt(at: Element, event: KeyboardEvent): void {
  if (ofButton(event)) (at as HTMLElement).click();
  else if (!inField(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  else if ([...event.key].length === 1) document.execCommand('insertText', false, event.key);
  else if (event.key === 'Backspace') document.execCommand('delete');
}

/** The keys of this window. */
export const presses = new Presses();
