// Saving what is written on the console: with Enter, and without it before the window closes or the session ends.
import { ask } from '../lib/ask.svelte';
import type { Done } from '../bindings/Done';
import type { Ref } from '../bindings/Ref';
import { unsaved } from '../lib/unsaved.svelte';
import { holdRefused } from '../lib/wishes.svelte';
import { BLANK } from './charter';
import type { Desk } from './desk.svelte';
import { NO_ACTION, NO_WIN } from './drafts.svelte';
import { blank, cannotNote, noted } from './letDown';

type Line = 'note' | 'parking' | 'decision';

/** Takes the words out of their field at once, so that the next ones can be typed; what was refused stands there again. */
async function send({ drafts }: Desk, line: Line, save: (words: string) => Promise<Done | undefined>): Promise<void> {
  const words = drafts[line].trim();
  if (!words) return;
  drafts[line] = '';
  if (!(await save(words))) drafts[line] = [words, drafts[line]].filter(Boolean).join(' ');
}

export function saveNote(desk: Desk): Promise<void> {
  const about: Ref | null = desk.thing ?? (desk.stage === null ? null : { kind: 'stage', id: desk.stage });
  return send(desk, 'note', (words) => desk.add('note', { words, ...(about && { about }) }, 'note'));
}

export function saveParked(desk: Desk): Promise<void> {
  const about = desk.thing;
  return send(desk, 'parking', (words) => desk.add('parking_lot_entry', { words, ...(about && { about }) }, 'parking'));
}

/** The decision that is on its way. Each counts those before it. */
let decided: Promise<unknown> = Promise.resolve();

export function saveDecision(desk: Desk): Promise<void> {
  const session = desk.session?.session ?? null;
  return send(desk, 'decision', (words) => {
    const saved = decided.then(async () => {
      const log = await desk.attempt(() => ask('decisions', { session }), 'decision');
      return log && desk.add('decision', { words, position: log.decisions.length + 1 }, 'decision');
    });
    decided = saved.catch(() => undefined);
    return saved;
  });
}

/** An action without an owner or a date is saved as it is: both can be added in its line. */
export async function saveAction(desk: Desk): Promise<void> {
  const { words, owner, due } = desk.drafts.action;
  if (!words.trim()) return;
  const before = desk.drafts.action;
  desk.drafts.action = { ...NO_ACTION };
  const saved = await desk.add('action', { words: words.trim(), ...(owner && { owner }), ...(due && { due }) }, 'actions');
  if (!saved && !desk.drafts.action.words) desk.drafts.action = before;
}

/** Whether the let-down is saved, or there was none. The next one may be written before this one is in. */
export async function saveLetDown(desk: Desk): Promise<boolean> {
  const draft = desk.drafts.letDown;
  if (!draft) return true;
  const reason = cannotNote(draft);
  if (reason) {
    desk.wrong = { at: 'let_down', sentence: reason };
    return false;
  }
  desk.drafts.letDown = blank(draft.stage);
  if (await desk.keep([{ add: noted(draft, desk.session?.session ?? '') }], 'let_down')) return true;
  if (!desk.drafts.letDown?.statement.trim()) desk.drafts.letDown = draft;
  return false;
}

/** Hangs the win, done by these people. */
export async function saveWin(desk: Desk, people: string[]): Promise<void> {
  const { title, team, before, after } = desk.drafts.win;
  const wish = { title: title.trim(), people, ...(team && { fix_team: team }), ...(before.trim() && { before: before.trim() }), ...(after.trim() && { after: after.trim() }) };
  if (!wish.title) {
    desk.wrong = { at: 'win', sentence: 'Say what customers feel now, in their words.' };
    return;
  }
  const written = desk.drafts.win;
  // The next win may be written before this one is in.
  desk.drafts.win = { ...NO_WIN };
  if (!(await desk.keep([{ hang_win: wish }], 'win')) && !desk.drafts.win.title) desk.drafts.win = written;
}

/** Registers what is half written: the window does not close, and the session does not end, without it. */
export function holdDrafts(desk: Desk): void {
  const { drafts } = desk;
  holdRefused(desk);
  const line = (what: string, name: Line, keep: (desk: Desk) => Promise<void>) => unsaved({ what, holds: () => drafts[name].trim() !== '', keep: () => keep(desk) });
  line('a private note', 'note', saveNote);
  line('an entry of the parking lot', 'parking', saveParked);
  line('a decision', 'decision', saveDecision);
  unsaved({ what: 'an action', holds: () => drafts.action.words.trim() !== '', keep: () => saveAction(desk) });
  unsaved({ what: 'a let-down', holds: () => !!drafts.letDown?.statement.trim(), keep: () => saveLetDown(desk) });
  unsaved({ what: 'votes that were not submitted', holds: () => (drafts.ballot?.content.length ?? 0) > 0 });
  unsaved({ what: 'a win', holds: () => [drafts.win.title, drafts.win.before, drafts.win.after].some((words) => words.trim()) });
  unsaved({ what: 'a charter whose team is not created yet', holds: () => Object.values(drafts.charters).some((draft) => JSON.stringify(draft) !== JSON.stringify(BLANK)) });
  unsaved({ what: 'why an earlier promise stands as it does', holds: () => Object.values(drafts.reasons).some((words) => words.trim()) });
  unsaved({ what: 'why a result without proof is accepted', holds: () => Object.values(drafts.overruling).some((words) => words.trim()) });
}
