import type { Rendering } from '../../bindings/Rendering';
import type { Tray } from '../../bindings/Tray';
import type { TrayImport } from '../../bindings/TrayImport';
import type { TrayPaper } from '../../bindings/TrayPaper';
import { Words, length, many } from '../../parts/words';

/** A thing that waits for a place. */
export interface Waits {
  kind: 'artifact' | 'call' | 'import';
  id: string;
  title: string;
  came_at: string | null;
  /** "2 pages", "2:31": what there is to know of it. */
  words: string;
  /** Why it cannot be shown or heard yet. */
  trouble: string | null;
  rendering: Rendering | null;
}

/** How wide a thing's picture is in the tray of a window of this width, in pixels. */
export function pictureSide(width = 1920): number {
  return Math.min(84, Math.max(58, width * 0.044));
}

/** What waits, grouped by the day on which it came, newest first. */
export function groups(tray: Tray | undefined, now: Date): { title: string; things: Waits[] }[] {
  const things = thingsOf(tray).toSorted((one, other) => (other.came_at ?? '').localeCompare(one.came_at ?? ''));
  const days = new Map<string, Waits[]>();
  for (const thing of things) {
    const title = dayWords(thing.came_at, now);
    days.set(title, [...(days.get(title) ?? []), thing]);
  }
  return [...days].map(([title, things]) => ({ title, things }));
}

function thingsOf(tray: Tray | undefined): Waits[] {
  if (!tray) return [];
  return [
    ...tray.papers.map((paper): Waits => ({ kind: 'artifact', id: paper.face.artifact, title: paper.face.title, came_at: paper.came_at, words: wordsOfPaper(paper), trouble: null, rendering: paper.face.rendering })),
    ...tray.calls.map(({ call, title, came_at, length_ms, trouble }): Waits => ({ kind: 'call', id: call, title, came_at, words: length_ms === null ? '' : length(length_ms), trouble, rendering: null })),
    ...tray.imports.map((table): Waits => ({ kind: 'import', id: table.import, title: table.file_name ?? 'A table', came_at: table.came_at, words: wordsOfTable(table), trouble: table.skipped > 0 ? `${many(table.skipped, 'row')} could not be read` : null, rendering: null })),
  ];
}

/** What is left to do: of a paper its pages, whether or not somebody has begun to mask one. */
function wordsOfPaper({ face, words, to_check }: TrayPaper): string {
  if (to_check === 0 || face.pages < 2) return words;
  return `${many(face.pages, 'page')}, ${to_check === face.pages ? 'all' : many(to_check, 'page')} to check`;
}

function wordsOfTable({ added, without_stage }: TrayImport): string {
  if (without_stage === added) return `${many(added, 'row')}, none with a stage`;
  return `${many(added, 'row')}, ${new Words().number(without_stage)} without a stage`;
}

function dayWords(at: string | null, now: Date): string {
  if (!at) return 'Earlier';
  const date = new Date(at);
  const days = Math.round((startOf(now) - startOf(date)) / 86_400_000);
  if (days <= 0) return 'Today';
  return days === 1 ? 'Yesterday' : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(date);
}

function startOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
