import { expect, it } from 'vitest';
import { type Hung, inWords } from './places';

const hung = (kind: Hung['kind'], not_on_wall: string | null = null): Hung => ({ kind, id: '1', pin: null, title: '', not_on_wall });

it('says what hangs in a place, and what of it the room does not see', () => {
  expect(inWords([])).toBe('Nothing hangs here yet.');
  expect(inWords([hung('artifact', '1 page to check')])).toBe('1 paper hangs here. It is not on the projector yet.');
  expect(inWords([hung('measure'), hung('artifact'), hung('artifact', '1 page to check'), hung('call')])).toBe('2 papers, 1 call and 1 measure hang here. 1 is not on the projector yet.');
  expect(inWords([hung('call', 'no consent'), hung('complaint', 'not quotable')])).toBe('1 call and 1 quote hang here. None is on the projector yet.');
  expect(inWords([hung('survey_result')])).toBe('1 survey result hangs here.');
});
