import { expect, it } from 'vitest';
import { lastThatFit } from './fitting';

const line = (words: string, who: string | null = null) => ({ words, who, by: null });

it('shows the last decisions, fewer of them where they are long', () => {
  const short = Array.from({ length: 9 }, (_, at) => line(`Decision ${at}`));
  expect(lastThatFit(short)).toEqual(short.slice(2));
  expect(lastThatFit(short.slice(0, 3))).toEqual(short.slice(0, 3));
  const long = Array.from({ length: 9 }, () => line('A label in every lid from March, and then nobody has to ring', 'Ravi Mehta'));
  expect(lastThatFit(long)).toHaveLength(5);
});
