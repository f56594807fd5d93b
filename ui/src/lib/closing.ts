// Closing the main window: what was typed is saved first. See src-tauri/src/closing.rs.
import type { ClosingAnswer } from '../bindings/program';
import type { Arrival } from '../bindings/program';
import { ask } from './ask.svelte';
import { command, hear } from './ipc';
import { room } from './room.svelte';
import { saveAll } from './unsaved.svelte';

/** So long saving may take before the person is asked whether to wait for it, in milliseconds. */
const PATIENCE = 5000;

/** Why the window is not closed at once, each reason a sentence. */
export interface Reasons {
  session: string | null;
  reading: string | null;
  unsaved: string | null;
}

export const answerClosing = (answer: ClosingAnswer): Promise<void> => command('closing', { answer });

/** Closes the window when somebody wants to, or says why to ask first. Answers how to stop listening. */
export function onClosing(why: (reasons: Reasons) => void): Promise<() => void> {
  return hear('closing', () => void prepare(why));
}

async function prepare(why: (reasons: Reasons) => void): Promise<void> {
  void answerClosing('heard');
  const late = new Promise<string[]>((tell) => setTimeout(() => tell(['changes that are still being saved']), PATIENCE));
  const [left, runs, reading] = await Promise.all([Promise.race([saveAll(), late]), sessionRuns(), beingRead()]);
  const session = runs ? 'A session is running. Closing the window does not end it: you can continue it when you open the room again.' : null;
  const unsaved = left.length > 0 ? `Not saved yet: ${left.join(', ')}` : null;
  if (session || reading || unsaved) why({ session, reading, unsaved });
  else await answerClosing('close');
}

/** Which files are on their way into the room: nothing of a table is kept unless all of it is. */
async function beingRead(): Promise<string | null> {
  const arrivals = await command<Arrival[]>('arrivals').catch(() => []);
  const [first, ...others] = arrivals.filter(({ state }) => state === 'reading');
  if (!first) return null;
  return others.length > 0 ? `${others.length + 1} files are still being imported. Closing the window stops them.` : `“${first.file}” is still being imported. Closing the window stops it, and nothing of it is kept.`;
}

async function sessionRuns(): Promise<boolean> {
  if (!room.state) return false;
  // A room that cannot answer does not keep the window open.
  return ask('sessions', {}).then(({ running }) => running !== null, () => false);
}
