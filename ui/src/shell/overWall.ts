import type { Pressed } from '../bindings/program';
import { hear } from '../lib/ipc';
import { meantForConsole } from '../lib/moves';
import { LEFT, presses } from '../lib/presses';

/** Hears the keys that are pressed over the wall. Answers how to end it. */
export const hearWall = (): Promise<() => void> =>
  hear<Pressed>('pressed', ({ key, code, ctrl, alt, shift, meta }) => {
    if (key === LEFT) return presses.wallIsLeft();
    const event = new KeyboardEvent('keydown', { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta, cancelable: true });
    presses.pressOverWall(event, meantForConsole(event));
  });
