import type { GrowthFloor } from '../../bindings/GrowthFloor';
import type { Ribbon } from '../../bindings/Ribbon';

/** Whether nobody has counted anything yet: then the wall says what it will show. */
export function nothingKnown({ opening, came, left }: Pick<GrowthFloor, 'opening' | 'came' | 'left'>): boolean {
  return opening === null && came.length === 0 && left.length === 0;
}

const ribbon = (words: string): Ribbon => ({ words, customers: null, origin: null, cost_each: null, stage: null, worth_a_year: null, large: false, source: null });

/** What comes and leaves in any company, without a figure. */
export function pencilled(answer: GrowthFloor): GrowthFloor {
  return {
    ...answer,
    opening: 100,
    now: 100,
    came: ['referred by a customer', 'came back', 'from advertising'].map(ribbon),
    left: ['left, and why', 'left, nobody knows why'].map(ribbon),
  };
}
