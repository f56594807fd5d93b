import { expect, it } from 'vitest';
import { beforeAdjourning } from './adjourning';

it('names what was promised and has no signed charter, and counts what has no fate', () => {
  expect(beforeAdjourning('You don’t tell me it’s late', 0)).toBe('“You don’t tell me it’s late” has no signed charter yet: nobody has it in hand. The clock stops when you adjourn.');
  expect(beforeAdjourning(null, 1)).toContain('1 thing in the parking lot has no fate yet.');
  expect(beforeAdjourning('Late', 2)).toMatch(/charter.+2 things/);
  expect(beforeAdjourning(null, 0)).toBe('The clock stops, and the wall leaves the session.');
});
