import { describe, expect, it } from 'vitest';
import type { Spot } from './places';
import { suggest } from './suggest';

const spot = (stage: string, moment: string | null, ...titles: string[]) =>
  ({
    place: { stage, moment },
    stage: { stage, name: stage },
    moment: moment && { face: { moment, name: moment } },
    hung: titles.map((title) => ({ kind: 'artifact', id: title, pin: null, title, not_on_wall: null })),
  }) as unknown as Spot;

const wall = [
  spot('I wait for my parcel', null),
  spot('I wait for my parcel', 'You told me when', 'Delay e-mail', 'Carrier card'),
  spot('I send it back', null),
  spot('I send it back', 'I know how', 'Returns form RF-6'),
  spot('I pay', 'The invoice is right', 'Invoice, March 2026'),
];

const placed = (title: string) => suggest(title, wall)?.spot.place.moment;

describe('a suggested place', () => {
  it('is where its like hangs already', () => {
    expect(placed('Returns form RF-7')).toBe('I know how');
    expect(suggest('Carrier card', wall)?.like).toBe('Carrier card');
  });

  it('is the moment of that name where nothing like it hangs yet', () => {
    expect(placed('Invoice by post')).toBe('The invoice is right');
  });

  it('is none for a title that says nothing, or is alike nowhere', () => {
    expect(suggest('Shop receipt', wall)).toBeNull();
    expect(suggest('Scan 0023', wall)).toBeNull();
    expect(suggest('', wall)).toBeNull();
    // Its day is no likeness: everything that came today has it.
    expect(suggest('Paper of 14 March 2026', wall)).toBeNull();
  });
});
