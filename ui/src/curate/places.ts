import type { CurateMoment } from '../bindings/CurateMoment';
import type { CurateStage } from '../bindings/CurateStage';
import type { CurateWall } from '../bindings/CurateWall';
import type { Hanging } from '../bindings/Hanging';
import { listed } from '../parts/count';
import { Words, many } from '../parts/words';

/** Where a thing hangs or could hang: under a stage, and under a moment of it where known. */
export interface Place {
  stage: string;
  moment: string | null;
}

/** A thing that hangs, whatever it is. */
export interface Hung {
  kind: 'artifact' | 'call' | 'measure' | 'survey_result' | 'complaint';
  id: string;
  pin: string | null;
  title: string;
  not_on_wall: string | null;
}

/** Everything of one place, papers first. */
export function hungOf(hanging: Hanging): Hung[] {
  const hung = (kind: Hung['kind'], id: string, title: string, of: { pin: string | null; not_on_wall: string | null }): Hung => ({ kind, id, title, pin: of.pin, not_on_wall: of.not_on_wall });
  return [
    ...hanging.papers.map((of) => hung('artifact', of.face.artifact, of.face.title, of)),
    ...hanging.calls.map((of) => hung('call', of.face.call, of.face.title, of)),
    ...hanging.measures.map((of) => hung('measure', of.face.measure, of.face.name, of)),
    ...hanging.surveys.map((of) => hung('survey_result', of.face.survey_result, of.face.question, of)),
    ...hanging.quotes.map((of) => hung('complaint', of.face.complaint, of.face.words, of)),
  ];
}

/** One place of the wall with all that hangs there. */
export interface Spot {
  place: Place;
  stage: CurateStage;
  moment: CurateMoment | null;
  hung: Hung[];
}

/** Every place of the wall in the customers' order; a stage comes before its moments. */
export function spots(wall: CurateWall | null | undefined): Spot[] {
  return (wall?.stages ?? []).flatMap((stage) => [
    { place: { stage: stage.stage, moment: null }, stage, moment: null, hung: hungOf(stage.elsewhere) },
    ...stage.moments.map((moment) => ({
      place: { stage: stage.stage, moment: moment.face.moment },
      stage,
      moment,
      hung: hungOf(moment.hanging),
    })),
  ]);
}

/** Where a thing hangs: one spot for each of its pins. */
export function whereIs(wall: CurateWall | null | undefined, id: string): { spot: Spot; pin: string | null; not_on_wall: string | null }[] {
  return spots(wall).flatMap((spot) => spot.hung.filter((hung) => hung.id === id).map(({ pin, not_on_wall }) => ({ spot, pin, not_on_wall })));
}

/** "I unpack it, It is what I saw". */
export function called(spot: Spot): string {
  return spot.moment ? `${spot.stage.name}, ${spot.moment.face.name}` : spot.stage.name;
}

const NAMES: Record<Hung['kind'], string> = { artifact: 'paper', call: 'call', measure: 'measure', survey_result: 'survey result', complaint: 'quote' };

/** "2 papers and 1 call hang here. 1 is not on the projector yet." */
export function inWords(hung: Hung[]): string {
  const [count, hidden] = [hung.length, hung.filter((one) => one.not_on_wall).length];
  if (count === 0) return 'Nothing is pinned here yet.';
  const kinds = Object.entries(NAMES).flatMap(([kind, name]) => {
    const those = hung.filter((one) => one.kind === kind).length;
    return those ? [many(those, name)] : [];
  });
  const here = `${listed(kinds)} ${count === 1 ? 'is' : 'are'} pinned here.`;
  if (hidden === 0) return here;
  if (hidden === count) return `${here} ${count === 1 ? 'It is not' : 'None is'} on the projector yet.`;
  return `${here} ${new Words().number(hidden)} ${hidden === 1 ? 'is' : 'are'} not on the projector yet.`;
}
