import { describe, expect, it } from 'vitest';
import { dayOf } from './days';

describe('a day that a person writes', () => {
  it('is understood in words and in figures', () => {
    for (const words of ['21 September 2026', '21st Sep 2026', 'September 21, 2026', '2026-09-21', '21/9/26', '21.09.2026', ' 21 september 2026 ']) {
      expect(dayOf(words, 'en-GB')).toBe('2026-09-21');
    }
    expect(dayOf('21. März 2026', 'de-DE')).toBe('2026-03-21');
  });

  it('follows the room’s language where figures leave a choice', () => {
    expect(dayOf('9/10/2026', 'en-GB')).toBe('2026-10-09');
    expect(dayOf('9/10/2026', 'en-US')).toBe('2026-09-10');
  });

  it('is none where there is no such day', () => {
    for (const words of ['31 February 2026', '13/13/2026', 'soon', '21 September', '']) expect(dayOf(words, 'en-GB')).toBeNull();
  });
});
