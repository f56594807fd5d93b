import { expect, it } from 'vitest';
import { type Hung, inWords } from './places';

const hung = (kind: Hung['kind'], not_on_wall: string | null = null): Hung => ({ kind, id: '1', pin: null, title: '', not_on_wall });

it('says what hangs in a place, and what of it the room does not see', () => {
  expect(inWords([])).toBe('Nothing is pinned here yet.');
  expect(inWords([hung('artifact', '1 page to check')])).toBe('1 paper is pinned here. It is not on the projector yet.');
  expect(inWords([hung('measure'), hung('artifact'), hung('artifact', '1 page to check'), hung('call')])).toBe('2 papers, 1 call and 1 measure are pinned here. 1 is not on the projector yet.');
  expect(inWords([hung('call', 'no consent'), hung('complaint', 'not quotable')])).toBe('1 call and 1 quote are pinned here. None is on the projector yet.');
  expect(inWords([hung('survey_result')])).toBe('1 survey result is pinned here.');
});
