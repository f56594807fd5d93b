import { expect, it } from 'vitest';
import { Words } from '../parts/words';
import { reviewed } from './reviewed';

it('names the stretch that a session looks back on', () => {
  const say = new Words('en-GB');
  expect(reviewed('quarterly', '2026-10-14', say)).toBe('Q3 review');
  expect(reviewed('quarterly', '2026-09-28', say)).toBe('Q3 review');
  expect(reviewed('quarterly', '2027-01-13', say)).toBe('Q4 review');
  expect(reviewed('monthly', '2026-10-05', say)).toBe('September review');
});
