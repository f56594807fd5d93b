import { afterEach, expect, test } from 'vitest';
import type { Done } from '../bindings/Done';
import { overwritten } from './overwritten';

const OF = { kind: 'action', id: 'call them' } as const;
const due = (day: string | null, was: string | null) => ({ change: { ...OF, fields: { due: day }, was: { due: was } } });
const holds = (day?: string): Done => ({ step: 2, name: '', put: [{ ...OF, session: 'q3', words: 'Call them', ...(day && { due: day }) }], removed: [], stale: [] });
const sent = (day: string, was: string | null) => (overwritten.inWas([due(day, was)])[0] as ReturnType<typeof due>).change.was.due;

afterEach(() => overwritten.forget());

test('a field that is changed twice before it is shown is no conflict with itself', () => {
  overwritten.made([due('2026-11-01', null)], holds('2026-11-01'));
  expect(sent('2026-11-02', null)).toBe('2026-11-01');
  overwritten.made([due('2026-11-02', '2026-11-01')], holds('2026-11-02'));
  expect(sent('2026-11-03', null)).toBe('2026-11-02');
  expect(sent('2026-11-03', '2026-11-02')).toBe('2026-11-02');
});

test('what was never seen here, and what somebody else changed since, stays what was seen', () => {
  overwritten.made([due('2026-11-01', null)], holds('2026-11-01'));
  expect(sent('2026-11-03', '2026-12-24')).toBe('2026-12-24');
  overwritten.forget();
  expect(sent('2026-11-03', null)).toBe(null);
});

test('a field that was cleared holds nothing', () => {
  overwritten.made([due(null, '2026-11-01')], holds());
  expect(sent('2026-11-03', '2026-11-01')).toBe(null);
});

test('what was built on a change that was refused is built on what the room holds', () => {
  overwritten.refused([due('2026-02-31', '2026-11-01')]);
  expect(sent('2026-11-03', '2026-02-31')).toBe('2026-11-01');
});

test('a field that another own step changed since is known as that step left it', () => {
  const pin = { kind: 'pin', id: 'slip hangs' } as const;
  const hung = (moment: string | null): Done => ({ step: 2, name: '', put: [{ ...pin, what: { kind: 'artifact', id: 'slip' }, stage: 'wait', ...(moment && { moment }) }], removed: [], stale: [] });
  const move = (moment: string, was: string | null) => ({ change: { ...pin, fields: { moment }, was: { moment: was } } });
  overwritten.made([move('opened', null)], hung('opened'));
  // The moment is removed: the pin forgets it.
  overwritten.made([{ remove: { kind: 'moment', id: 'opened' } }], hung(null));
  for (const seen of [null, 'opened']) expect(overwritten.inWas([move('read', seen)])).toEqual([move('read', null)]);
});

test('rows that were placed by the thousand, and what is gone, are not known any more', () => {
  overwritten.made([due('2026-11-01', null)], holds('2026-11-01'));
  overwritten.made([], { step: 3, name: '', put: [], removed: [OF], stale: [] });
  expect(sent('2026-11-03', null)).toBe(null);
  overwritten.made([due('2026-11-01', null)], holds('2026-11-01'));
  overwritten.made([], { step: 4, name: '', put: [], removed: [], stale: [], alike: 2000 });
  expect(sent('2026-11-03', null)).toBe(null);
});
