import type { CurateStage } from '../bindings/CurateStage';
import type { Hanging } from '../bindings/Hanging';
import type { Ref } from '../bindings/Ref';
import { inShort, quoted } from '../parts/words';

/** A thing that may show a let-down, as it is called. */
export interface Shows extends Ref {
  name: string;
}

function hangs({ papers, calls, measures, surveys, quotes }: Hanging): Shows[] {
  return [
    ...quotes.map(({ face }) => ({ kind: 'complaint' as const, id: face.complaint, name: inShort(quoted(face.words)) })),
    ...measures.map(({ face }) => ({ kind: 'measure' as const, id: face.measure, name: face.name })),
    ...calls.map(({ face }) => ({ kind: 'call' as const, id: face.call, name: `Call: ${face.title}` })),
    ...papers.map(({ face }) => ({ kind: 'artifact' as const, id: face.artifact, name: face.title })),
    ...surveys.map(({ face }) => ({ kind: 'survey_result' as const, id: face.survey_result, name: face.question })),
  ];
}

/** All that hangs at a stage, each once: what customers said first, then figures, calls, papers and surveys. */
export function shownAt(stages: CurateStage[], stage: string): Shows[] {
  const here = stages.find((one) => one.stage === stage);
  if (!here) return [];
  const all = [here.elsewhere, ...here.moments.map(({ hanging }) => hanging)].flatMap(hangs);
  const order = ['complaint', 'measure', 'call', 'artifact', 'survey_result'];
  const once = [...new Map(all.map((one) => [one.id, one])).values()];
  return once.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}
