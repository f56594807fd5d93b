import { expect, it } from 'vitest';
import { hyphenated } from './hyphens';

const parted = (word: string) => hyphenated(word).replaceAll('\u00ad', '-');

it('parts a long word between its syllables', () => {
  expect(parted('Something')).toBe('Some-thing');
  expect(parted('Donaudampfschifffahrtsgesellschaft')).toBe('Donau-dampf-schiff-fahrts-gesell-schaft');
  expect(parted('ηλεκτροεγκεφαλογραφήματα')).toMatch(/^ηλεκτ-ρο/);
  expect(parted('нетранспортабельність')).toMatch(/^нет-?ран/);
});

it('leaves three letters at either end and never a long stretch whole', () => {
  for (const word of ['Registration', 'Zzzzzzzzzzzzzzzzzzzzzzzz', 'incomprehensibilities', 'aaaaaaaaaaaaaaaaaaaa']) {
    const parts = parted(word).split('-');
    expect(parts.join('')).toBe(word);
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(12);
  }
});
