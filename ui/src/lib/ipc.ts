// The only file that knows Tauri: everything else asks through these functions.
import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Command } from '../bindings/commands';

declare global {
  interface Window {
    /** What was asked before the scripts were there (public/early.js), by command and input. */
    early?: Map<string, Promise<unknown>>;
  }
}

/** Calls a command of the program. What it refuses arrives as a thrown sentence for a person. */
export function command<Answer>(name: Command, input: Record<string, unknown> = {}): Promise<Answer> {
  return (takeEarly(name, input) as Promise<Answer> | undefined) ?? invoke<Answer>(name, input);
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
