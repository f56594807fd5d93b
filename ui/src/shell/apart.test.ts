import { expect, it } from 'vitest';
import type { Hit } from '../bindings/Hit';
import { Words } from '../parts/words';
import { alike, toldBy } from './apart';

const hit = (id: string, words: string, at_ms: number | null = null): Hit => ({ kind: 'complaint', id, title: '', words, at_ms, stop: null });

it('finds those that repeat the same words, and no others', () => {
  expect(alike([hit('one', '⟦Late⟧ again'), hit('two', 'Late again'), hit('three', 'Late'), hit('four', 'Late again', 3000)]).map(({ id }) => id)).toEqual(['one', 'two']);
});

it('tells them by what is known of them', () => {
  const stages = new Map([['pay', 'I pay, and my monthly instalment changes']]);
  expect(toldBy({ received_on: '2026-03-12', stage: 'pay' }, stages, new Words('en-GB'))).toBe('12 Mar 2026, I pay, and my monthly…');
  expect(toldBy({ stage: 'gone' }, stages, new Words())).toBe('');
});
