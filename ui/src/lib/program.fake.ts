// The program as a test plays it: commands are answered by the test, and events are told by it. Imported before anything
// that speaks to the program. What it answers is checked against the types that the program's own are made into.
import type { Command } from '../bindings/commands';
import type { Arrival, PlayerFace, RoomState } from '../bindings/program';
import type { Answers } from '../bindings/questions';

/** As much of an answer as a test needs: fields may be missing, and none may be there that the program does not answer. */
export type Some<T> = T extends readonly (infer One)[] ? Some<One>[] : T extends object ? { [F in keyof T]?: Some<T[F]> } : T;

/** What questions are answered, by their names. */
export type Told = { [Q in keyof Answers]?: Some<Answers[Q]> };

/** A room that is open. */
export const OPEN: RoomState = { dir: '/acme', name: 'Acme', language: null, read_only: null, step: 1, presenting: false };

type Answering = (name: Command, input: Record<string, unknown>) => unknown;
type Heard = (event: { payload: unknown }) => void;

const callbacks: Heard[] = [];
const listening = new Map<string, number[]>();
let answers: Answering = () => null;
/** What is answered where a test does not care: nothing plays, nothing arrives. */
const QUIET: { player_state: PlayerFace; arrivals: Arrival[] } = {
  player_state: { call: null, playing: false, ended: false, position_ms: 0, to_ms: 0, volume: 1, output: null, trouble: null },
  arrivals: [],
};

Object.assign(window, {
  __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener() {} },
  __TAURI_INTERNALS__: {
    transformCallback: (callback: Heard) => callbacks.push(callback) - 1,
    convertFileSrc: (path: string, scheme: string) => `${scheme}://localhost/${path}`,
    async invoke(name: Command | 'plugin:event|listen', input: Record<string, unknown> = {}) {
      if (name !== 'plugin:event|listen') return (await answers(name, input)) ?? (QUIET as Record<string, unknown>)[name] ?? null;
      const event = String(input.event);
      listening.set(event, [...(listening.get(event) ?? []), Number(input.handler)]);
      return 0;
    },
  },
});

// A test's window draws nothing, so nothing can be scrolled into view, words have no lines, and what has a size is told so
// once. The same for all tests: Svelte makes one observer for the whole document.
Element.prototype.scrollIntoView ??= () => undefined;
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
window.ResizeObserver ??= class {
  constructor(private readonly told: ResizeObserverCallback) {}
  observe(target: Element) {
    this.told([{ target, contentRect: target.getBoundingClientRect() } as ResizeObserverEntry], this);
  }
  unobserve() {}
  disconnect() {}
};

/** How commands are answered from now on: with a value, or a promise of one. */
export function answer(by: Answering): void {
  answers = by;
}

/** Tells an event to whoever hears it. */
export function tell(event: string, payload: unknown = null): void {
  for (const at of listening.get(event) ?? []) callbacks[at]?.({ payload });
}

/** A promise that the test keeps or breaks when it wants to. */
export function later<Answer>() {
  let [keep, refuse] = [(_: Answer) => {}, (_: unknown) => {}];
  const promise = new Promise<Answer>((kept, refused) => ([keep, refuse] = [kept, refused]));
  return { promise, keep, refuse };
}

/** Lets everything that waits for a promise go on. */
export const settle = (): Promise<void> => new Promise((settled) => setTimeout(settled));
