import { expect, it } from 'vitest';
import { beforeAdjourning } from './adjourning';

const nothing = { undiscussed: 0, unrevealed: 0, charter: null, parked: 0, actions: 0, unsaved: [], next: true };

it('names all that is still open, and says what happens', () => {
  expect(beforeAdjourning({ ...nothing, charter: 'You don’t tell me it’s late' })).toBe('“You don’t tell me it’s late” has no signed charter yet. This ends the session and writes its minutes. The next session is planned.');
  expect(beforeAdjourning({ ...nothing, undiscussed: 1, unrevealed: 2 })).toBe('1 earlier commitment has not been discussed. 2 ratings are not revealed. This ends the session and writes its minutes. The next session is planned.');
  expect(beforeAdjourning({ ...nothing, parked: 1 })).toContain('1 entry in the parking lot is still open.');
  expect(beforeAdjourning({ ...nothing, charter: 'Late', parked: 2 })).toMatch(/charter.+2 entries .+ are/);
  expect(beforeAdjourning({ ...nothing, actions: 2 })).toContain('2 actions have no owner or no date.');
  expect(beforeAdjourning({ ...nothing, unsaved: ['a win', 'a charter'] })).toContain('Not saved yet: a win, a charter.');
  expect(beforeAdjourning({ ...nothing, next: false })).toBe('This ends the session and writes its minutes. No date is set for the next session.');
});
