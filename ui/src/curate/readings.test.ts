import { describe, expect, it } from 'vitest';
import { Words } from '../parts/words';
import { figured, periodOf } from './readings';

const say = new Words('en-GB');

describe('a reading in words', () => {
  it('has its unit beside it, its sign on it, and nothing where it is a bare number', () => {
    expect([figured(92, 'number', say), figured(92, 'Number ', say), figured(92, '%', say), figured(4.25, 'days', say), figured(28500, 'count', say)]).toEqual(['92', '92', '92%', '4.3 days', '28,500']);
  });

  it('says its period as it is read', () => {
    expect(periodOf('2026-09-01', 'months', say)).toBe('in September 2026');
    expect(periodOf('2026-07-01', 'quarters', say)).toBe('in the quarter from July 2026');
    expect(periodOf('2026-09-21', 'weeks', say)).toBe('in the week of 21 September 2026');
    expect(periodOf('2026-09-21', 'irregular', say)).toBe('on 21 September 2026');
  });
});
