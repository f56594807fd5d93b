import { many } from '../parts/words';

/** What is said before a session ends: what was left open in it, and that it is over then. */
export function beforeAdjourning(unsigned: string | null, withoutFate: number): string {
  const charter = unsigned === null ? '' : `“${unsigned}” has no signed charter yet: nobody has it in hand. `;
  const parked = withoutFate === 0 ? '' : `${many(withoutFate, 'thing')} in the parking lot ${withoutFate === 1 ? 'has' : 'have'} no fate yet. `;
  return `${charter}${parked}${charter || parked ? 'The clock stops when you adjourn.' : 'The clock stops, and the wall leaves the session.'}`;
}
