import { expect, test } from 'vitest';
import { answered, asWished, asking, wish } from './wished.svelte';

const change = (silos: string[]) => [{ change: { kind: 'let_down' as const, id: 'wished one', fields: { silos, statement: 'Late' } } }];
const record = (silos: string[]) => ({ id: 'wished one', statement: 'Early', silos });

test('a list is as it was wished last until an answer shows it', () => {
  const before = asking();
  const first = wish(change(['a']));
  const second = wish(change(['a', 'b']));
  expect(asWished(record([]))).toEqual({ id: 'wished one', statement: 'Early', silos: ['a', 'b'] });
  first.made();
  second.made();
  answered('wished one', before);
  expect(asWished(record(['a'])).silos).toEqual(['a', 'b']);
  answered('wished one', asking());
  expect(asWished(record(['c'])).silos).toEqual(['c']);
});

test('a list that was refused is as it was, and one that is on its way stays wished', () => {
  const first = wish(change(['a']));
  wish(change(['a', 'b'])).refused();
  expect(asWished(record([])).silos).toEqual(['a']);
  answered('wished one', asking());
  expect(asWished(record([])).silos).toEqual(['a']);
  first.made();
  answered('wished one', asking());
  expect(asWished(record([])).silos).toEqual([]);
});

test('other records, and records without such a list, are as they are', () => {
  const of = wish(change(['a']));
  const other = { id: 'wished two', silos: [] };
  expect(asWished(other)).toBe(other);
  of.refused();
});
