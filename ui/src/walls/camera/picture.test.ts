import { expect, it } from 'vitest';
import { lightened } from './picture';

it('draws large letters lighter while flying, small ones as they are', () => {
  expect(lightened(560, 0)).toBe(560);
  expect(lightened(500, 24)).toBe(500);
  expect(lightened(520, 72)).toBeLessThan(lightened(520, 58));
  expect(lightened(320, 72)).toBe(300);
});
