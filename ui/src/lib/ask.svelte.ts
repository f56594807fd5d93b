// Questions to the room. A live answer asks again when what it rests on changed; the last one stays until the next is here.
import { type Answers, type Asked, READS } from '../bindings/questions';
import { heard } from './heard.svelte';
import { command, sentenceOf } from './ipc';
import { Latest } from './latest';
import { answered, asking } from './wished.svelte';

export type Question = keyof Answers;

/** Asks once, as this window or as the wall. Rejects with a {@link import('./ipc').Refusal}. */
export async function ask<Q extends Question>(question: Q, about: Asked[Q], asWall = false): Promise<Answers[Q]> {
  const turn = asking();
  const answer = await command<Answers[Q]>('ask', { question: { ask: question, ...about }, asWall });
  if (question === 'record') answered((answer as Answers['record'])?.id ?? '', turn);
  return answer;
}

/** What the answer rests on: kinds, or what else can go stale. */
export function restsOn(question: Question, about: object): string[] {
  const { kind, of } = about as { kind?: string; of?: { kind: string } };
  return READS[question].map((word) => (word === 'named' ? (kind ?? of?.kind ?? '') : word));
}

/** Questions that are on their way, by what they ask and how fresh they are: whoever asks the same waits for the same answer. */
const onTheirWay = new Map<string, Promise<unknown>>();

function askTogether<Q extends Question>(question: Q, about: Asked[Q], asWall: boolean): Promise<Answers[Q]> {
  const key = JSON.stringify([question, about, asWall, heard.stamp(restsOn(question, about))]);
  const known = onTheirWay.get(key) as Promise<Answers[Q]> | undefined;
  if (known) return known;
  const answer = ask(question, about, asWall);
  onTheirWay.set(key, answer);
  const over = () => void onTheirWay.delete(key);
  answer.then(over, over);
  return answer;
}

/** An answer that stays fresh. */
export interface Live<Answer> {
  readonly current: Answer | undefined;
  readonly error: string | undefined;
  /** The answer that is on its way, until it is here; none where nothing was asked since the last one came. */
  readonly pending: Promise<void> | null;
}

class LiveAnswer<Q extends Question> implements Live<Answers[Q]> {
  current = $state.raw<Answers[Q]>();
  error = $state<string>();
  private readonly latest = new Latest();
  /** What was asked last, and how fresh. */
  private wanted = '';

  constructor(
    what: () => [Q, Asked[Q]] | undefined,
    private readonly asWall: boolean,
  ) {
    $effect(() => {
      const now = what();
      if (now) return this.want(...now);
      this.latest.forget();
      this.wanted = '';
      this.current = undefined;
    });
  }

  get pending(): Promise<void> | null {
    return this.latest.pending;
  }

  private want(question: Q, about: Asked[Q]): void {
    // Read, so that this runs again when what the answer rests on went stale.
    const stamp = heard.stamp(restsOn(question, about));
    const what = JSON.stringify([question, about]);
    // It may also run because a component was told again what it knew.
    if (this.wanted === what + stamp) return;
    this.wanted = what + stamp;
    void this.latest.want(
      what,
      () => askTogether(question, about, this.asWall),
      (answer) => ([this.current, this.error] = [answer, undefined]),
      (why) => ([this.error, this.wanted] = [sentenceOf(why), '']),
    );
  }
}

/** A live answer, to be made while a component is made. `undefined` asks nothing. */
export function asked<Q extends Question>(what: () => [Q, Asked[Q]] | undefined, asWall = false): Live<Answers[Q]> {
  return new LiveAnswer(what, asWall);
}
