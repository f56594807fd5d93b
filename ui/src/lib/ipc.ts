// The only file that knows Tauri: everything else asks through these functions.
import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Command } from '../bindings/commands';
import type { RefusalCode, Refused } from '../bindings/program';

declare global {
  interface Window {
    /** What was asked before the scripts were there (public/early.js), by command and input. */
    early?: Map<string, Promise<unknown>>;
  }
}

/** What the program did not do, and why: a sentence for a person, to be shown where it was wished. */
export class Refusal extends Error {
  constructor(
    readonly sentence: string,
    /** None where Tauri itself refused. */
    readonly code: RefusalCode | null,
  ) {
    super(sentence);
  }
}

/** Calls a command of the program. Rejects with a {@link Refusal}. */
export async function command<Answer>(name: Command, input: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await ((takeEarly(name, input) as Promise<Answer> | undefined) ?? invoke<Answer>(name, input));
  } catch (why) {
    throw refusal(why);
  }
}

function refusal(why: unknown): Refusal {
  const refused = why as Partial<Refused> | null;
  return refused?.code ? new Refusal(refused.sentence ?? '', refused.code) : new Refusal(sentenceOf(why), null);
}

/** What a refusal says, whatever it came as. */
export function sentenceOf(why: unknown): string {
  return why instanceof Error ? why.message : String(why);
}

function takeEarly(...asked: [Command, Record<string, unknown>]): Promise<unknown> | undefined {
  if (!window.early?.size) return undefined;
  const key = JSON.stringify(asked);
  const answer = window.early.get(key);
  window.early.delete(key);
  return answer;
}

/** An early answer and the one of later; the early one stays for whoever takes it. Nothing where it was not asked early. */
export function earlyAndLater<Answer>(later: Promise<unknown>, name: Command, input: Record<string, unknown> = {}): Promise<[Answer, Answer]> | undefined {
  const early = window.early?.get(JSON.stringify([name, input])) as Promise<Answer> | undefined;
  return early && Promise.all([early, later.then(() => invoke<Answer>(name, input))]);
}

/** Hears an event of the program until the answered function is called. */
export function hear<Told>(event: string, then: (told: Told) => void): Promise<() => void> {
  return listen<Told>(event, (heard) => then(heard.payload));
}

/** The address of a picture of the room, such as `wall/<hash>`; never changes for the same bytes. */
export function mediaUrl(path: string): string {
  // Tauri answers the scheme's own origin: room://localhost/, on Windows http://room.localhost/.
  return convertFileSrc('', 'room') + path;
}
