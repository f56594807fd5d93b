import type { Console } from '../bindings/Console';
import type { CueFace } from '../bindings/CueFace';
import type { Stop } from '../bindings/Stop';
import type { Ref } from '../bindings/Ref';

const FIXED: Partial<Record<Stop['at'], string>> = {
  growth: 'Did we earn our growth?',
  decide: 'Where we let them down',
  charter: 'A charter',
  wins: 'The wall of wins',
  decisions: 'What we decided',
};
const REPORT = ['finding', 'recommendation', 'result', 'verdict', 'answer'];

/** What a stop is called on the console. */
export function nameOf(stop: Stop, console: Console | undefined): string {
  const cue = cueOf(stop, console);
  if (cue) return cue.title;
  const stage = 'stage' in stop ? console?.walk.find((one) => one.stage === stop.stage)?.name : undefined;
  switch (stop.at) {
    case 'whole_wall':
      return stop.wall > 0 ? `The whole wall, ${stop.wall + 1}` : 'The whole wall';
    case 'stage':
      return stage ?? 'A stage';
    case 'papers':
      return `All papers: ${stage ?? 'a stage'}`;
    case 'quotes':
    case 'category':
      return `What customers said: ${stage ?? 'a stage'}`;
    case 'paper':
      return 'A paper';
    case 'measure':
      return 'A measure';
    case 'call':
      return 'A call';
    case 'promised':
      return stop.commitment === null ? 'What we promised' : 'A promise';
    case 'report_out':
      return `Report-out: ${REPORT[stop.step] ?? 'answer'}`;
    default:
      return FIXED[stop.at] ?? '';
  }
}

/** The thing that a stop shows near. */
export function thingOf(stop: Stop): Ref | null {
  if (stop.at === 'paper') return { kind: 'artifact', id: stop.artifact };
  if (stop.at === 'call') return { kind: 'call', id: stop.call };
  if (stop.at === 'measure') return { kind: 'measure', id: stop.measure };
  return null;
}

/** Where a thing is shown: near, or a stage's own wall. */
export function stopOf(what: Ref): Stop | null {
  if (what.kind === 'stage') return { at: 'stage', stage: what.id };
  if (what.kind === 'artifact') return { at: 'paper', artifact: what.id, page: 0, remark: null };
  if (what.kind === 'call') return { at: 'call', call: what.id };
  if (what.kind === 'measure') return { at: 'measure', measure: what.id };
  return null;
}

/** The cue that lined a stop up, wherever in the agenda it stands. */
export function cueOf(stop: Stop, console: Console | undefined): CueFace | undefined {
  const thing = thingOf(stop);
  if (!thing) return undefined;
  return console?.agenda.flatMap((item) => item.cues).find((cue) => cue.what.kind === thing.kind && cue.what.id === thing.id);
}

/** The stage at which a stop stands; a thing that was cued stands where it hangs. */
export function stageOf(stop: Stop, console: Console | undefined): string | null {
  return 'stage' in stop ? stop.stage : (cueOf(stop, console)?.stage ?? null);
}
