import type { WinFace } from '../../bindings/WinFace';

/** What a frame is made of: gilded while new, then walnut, then black. */
export type Wood = 'gilded' | 'walnut' | 'black';

/** Where a frame hangs, in units of the wall. */
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Under the lamp. */
const LIT: Place = { x: 464, y: 92, w: 664, h: 664 };
/** In the middle of the wall, where no other hangs. */
export const ALONE: Place = { ...LIT, x: 628 };
/** The others, the largest first. */
const AROUND: Place[] = [
  { x: 84, y: 402, w: 322, h: 354 },
  { x: 1186, y: 60, w: 330, h: 338 },
  { x: 1506, y: 516, w: 330, h: 312 },
  { x: 1560, y: 60, w: 276, h: 338 },
  { x: 1186, y: 516, w: 276, h: 312 },
];
/** Full quarters of a year until walnut has turned black. */
const OLD = 1;

/** The newest win under the lamp; of the rest the newest that fit, those with the largest effect in the largest frames. */
export function hangingOf(wins: WinFace[]): { win: WinFace; place: Place; wood: Wood }[] {
  const [newest, ...rest] = wins;
  if (!newest) return [];
  if (rest.length === 0) return [{ win: newest, place: ALONE, wood: 'gilded' }];
  const around = rest.slice(0, AROUND.length).toSorted((a, b) => effect(b) - effect(a));
  return [
    { win: newest, place: LIT, wood: 'gilded' },
    ...around.map((win, at) => ({ win, place: AROUND[at]!, wood: win.age < OLD ? ('walnut' as const) : ('black' as const) })),
  ];
}

function effect({ change }: WinFace): number {
  return Math.abs(change ?? 0);
}
