import { describe, expect, it } from 'vitest';
import { isSilenced, silenced, withEnd } from './spans';

const bleep = (from: number, to: number, checked = true) => ({ from, to, checked });

describe('bleeps', () => {
  it('that touch become one, to be listened to again', () => {
    expect(silenced([bleep(1000, 2000), bleep(5000, 6000)], { from: 1900, to: 3000 }, 9000)).toEqual([bleep(1000, 3000, false), bleep(5000, 6000)]);
  });

  it('drawn backwards or past the end stay within the call', () => {
    expect(silenced([], { from: 9500, to: 8000 }, 9000)).toEqual([bleep(8000, 9000, false)]);
  });

  it('of a mere click are none', () => {
    expect(silenced([], { from: 500, to: 510 }, 9000)).toEqual([]);
  });

  it('hide every line that they cut into', () => {
    expect(isSilenced([bleep(1000, 2000)], { from: 1500, to: 4000 })).toBe(true);
    expect(isSilenced([bleep(1000, 2000)], { from: 2000, to: 4000 })).toBe(false);
  });

  it('whose end is moved are no longer checked and never turn inside out', () => {
    expect(withEnd(bleep(1000, 2000), 'from', 5000, 9000)).toEqual(bleep(1920, 2000, false));
    expect(withEnd(bleep(1000, 2000), 'to', 50_000, 9000)).toEqual(bleep(1000, 9000, false));
  });
});
