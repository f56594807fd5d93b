import { expect, it, vi } from 'vitest';
import { Presses } from './presses';

it('goes on with the next key when what came with a key cannot be drawn', async () => {
  let stop = $state<string | null>(null);
  const ended = $effect.root(() => {
    $effect(() => {
      if (stop === 'PageDown') throw new Error('This stop cannot be drawn.');
    });
  });
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const taken: string[] = [];
  const presses = new Presses();
  const end = presses.hear(window);
  presses.given({
    take: ({ key }) => {
      taken.push(key);
      const done = Promise.resolve();
      // As an answer may come: just after the wait for what is drawn has begun.
      queueMicrotask(() => void done.then(() => (stop = key)));
      return done;
    },
  });
  const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await new Promise((turn) => setTimeout(turn));
  press('PageDown');
  await new Promise((turn) => setTimeout(turn));
  press('PageUp');
  await new Promise((turn) => setTimeout(turn));
  expect(taken).toEqual(['PageDown', 'PageUp']);
  expect(String(told.mock.calls[0]?.[0])).toContain('This stop cannot be drawn.');
  told.mockRestore();
  end();
  ended();
});
