/** What hangs in a bay below its name. */
export interface Hung {
  moments: boolean;
  papers: boolean;
  figure: boolean;
  skyline: boolean;
  teams: boolean;
}

/** How high a line of a name is. */
const LINE = 48;
const NAME = 28;
/** Between a name and what is below it, and what the shapes of the moments take. */
const BELOW = 20;
const MOMENTS = 46;
const PILE = 202;
/** Papers give way to a long name until they are so high. */
const LEAST = 56;
/** Where papers end above what stands below them: the figure, the skyline, the teams, the skirting. */
const ENDS = { figure: 392, skyline: 478, teams: 574, wall: 612 };

/**
 * Where the things of a bay stand whose name would take so many lines, in units of the wall from the bay's top: a long name
 * has all the height that nothing else needs; papers leave for one that is whole without them; and only then it ends in
 * “…”. Short names have the room of two lines, so that
 * what hangs below them is at one height along the wall.
 */
export function placesOf(lines: number, hung: Hung): { lines: number; cut: boolean; papers: boolean; moments: number; pile: { y: number; h: number } } {
  const end = hung.figure ? ENDS.figure : hung.skyline ? ENDS.skyline : hung.teams ? ENDS.teams : ENDS.wall;
  const shapes = hung.moments ? MOMENTS : 0;
  const bare = end - NAME - BELOW - shapes;
  const papers = hung.papers && !(lines * LINE > bare - LEAST && lines * LINE <= bare);
  const most = Math.floor((papers ? bare - LEAST : bare) / LINE);
  const cut = lines > most;
  const kept = Math.min(lines, most);
  const moments = NAME + Math.max(2, kept) * LINE + BELOW;
  const y = Math.max(NAME + 2 * LINE + BELOW + MOMENTS, moments + shapes);
  return { lines: kept, cut, papers, moments, pile: { y, h: Math.min(PILE, end - y) } };
}
