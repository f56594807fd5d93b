// Which question a stop asks, and where its scene stands.
import type { Answers, Asked } from '../bindings/questions';
import type { Stop } from '../bindings/Stop';
import type { Scene } from '../walls/camera/scene';

/** The questions that a stop can ask. */
export type Shown = 'whole_wall' | 'stage_wall' | 'paper' | 'papers' | 'quotes' | 'category' | 'measure' | 'call' | 'growth' | 'promised' | 'decide' | 'charter' | 'report_out' | 'wins' | 'decisions';

type Pair = { [Q in Shown]: [Q, Asked[Q]] }[Shown];

/** The question that a stop asks. */
export function questionOf(stop: Stop): Pair {
  switch (stop.at) {
    case 'whole_wall':
      return ['whole_wall', { wall: stop.wall, stage: null }];
    case 'stage':
      return ['stage_wall', { stage: stop.stage }];
    case 'paper':
      return ['paper', { artifact: stop.artifact }];
    case 'papers':
      return ['papers', { stage: stop.stage }];
    case 'quotes':
      return ['quotes', { stage: stop.stage }];
    case 'category':
      return ['category', { stage: stop.stage, category: stop.category }];
    case 'measure':
      return ['measure', { measure: stop.measure }];
    case 'call':
      return ['call', { call: stop.call }];
    case 'charter':
      return ['charter', { fix_team: stop.fix_team, commitment: stop.commitment ?? null }];
    case 'report_out':
      return ['report_out', { fix_team: stop.fix_team }];
    case 'decisions':
      return ['decisions', { session: null }];
    case 'growth':
    case 'promised':
    case 'decide':
    case 'wins':
      return [stop.at, {}];
  }
}

/** A stop with its answer: what can be drawn. */
export interface Drawing<Q extends Shown = Shown> {
  stop: Stop;
  question: Q;
  answer: Answers[Q];
}

/** Names a stop; steps within a report or a paper are the same scene. */
export function keyOf(stop: Stop): string {
  const [question, about] = questionOf(stop);
  return `${question} ${Object.values(about).join(' ')}`;
}

/** The wall over which the camera flies to a stop: that of its stage. */
export function wallOf(stop: Stop): Asked['whole_wall'] {
  return { wall: stop.at === 'whole_wall' ? stop.wall : null, stage: 'stage' in stop ? stop.stage : null };
}

/** Where the scene of a drawing stands on the way from the whole wall to a thing. */
export function sceneOf({ stop, question, answer }: Drawing): Scene {
  const near = (stage: string | null, thing: string | null, dims = false): Scene => ({ key: keyOf(stop), level: 'near', stage, thing, dims });
  switch (stop.at) {
    case 'whole_wall':
      return { key: keyOf(stop), level: 'far', stage: null, thing: null, dims: false };
    case 'stage':
      return { key: keyOf(stop), level: 'mid', stage: stop.stage, thing: null, dims: false };
    case 'papers':
    case 'quotes':
      return near(stop.stage, null);
    case 'category':
      return near(stop.stage, stop.category);
    case 'paper':
      return near(question === 'paper' ? (answer as Answers['paper']).stage : null, stop.artifact);
    case 'measure':
      return near(null, stop.measure);
    case 'call':
      return near(null, stop.call, true);
    default:
      return near(null, null);
  }
}
