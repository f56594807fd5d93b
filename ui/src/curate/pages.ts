import type { Page } from '../bindings/Page';
import type { Rect } from '../bindings/Rect';
import { ask } from '../lib/ask.svelte';
import { changeOf } from '../lib/edit';
import type { Edit } from '../bindings/Edit';
import { mediaUrl } from '../lib/ipc';
import { asWished } from '../lib/wished.svelte';
import type { Desk } from './desk.svelte';
import { turned } from './rects';

/** The address of a page without its masks: for those who draw them, never for the wall. */
export function pageUrl({ media, page, turn, corners }: Pick<Page, 'media' | 'page' | 'turn' | 'corners'>): string {
  const sheet = corners.length === 4 ? `/${corners.flatMap(({ x, y }) => [x, y]).join()}` : '';
  return mediaUrl(`page/${media}/${page}/${turn}${sheet}`);
}

/** The pages of an artifact's record; the lists that it leaves out are empty ones. */
export function pagesOf(record: Record<string, unknown> | null | undefined): Page[] {
  const pages = (record?.pages ?? []) as Partial<Page>[];
  return pages.map((page) => ({ ...page, media: page.media ?? '', page: page.page ?? 0, turn: page.turn ?? 0, corners: page.corners ?? [], masks: page.masks ?? [], hotspots: page.hotspots ?? [] }));
}

/** What hides something else than before must be looked at again. */
export function unchecked(page: Page): Page {
  const { checked_on, checked_by, ...rest } = page;
  return rest;
}

/** The page turned clockwise by 90 degrees, with all that was drawn on it. */
export function quarterTurn(page: Page): Page {
  return {
    ...unchecked(page),
    turn: (page.turn + 90) % 360,
    // They go round from the upper left, where the lower left one comes to lie.
    corners: [...page.corners.slice(3), ...page.corners.slice(0, 3)].map(({ x, y }) => ({ x: 1 - y, y: x })),
    masks: page.masks.map((mask) => ({ ...mask, rect: turned(mask.rect) })),
    hotspots: page.hotspots.map((hotspot) => ({ ...hotspot, rect: turned(hotspot.rect) })),
  };
}

/** The edit that changes one page; refused if somebody else drew on it meanwhile. */
export function changePage(artifact: { id: string; pages?: unknown }, at: number, change: (page: Page) => Page): Edit {
  const pages = pagesOf(artifact).map((page, place) => (place === at ? change(page) : page));
  return changeOf({ kind: 'artifact', id: artifact.id }, { pages }, { pages: artifact.pages as Page[] | null | undefined });
}

/** The page with one more thing drawn on it; a new mask has to be looked at. */
export function drawnOn(page: Page, tool: 'mask' | 'remark', rect: Rect): Page {
  if (tool === 'mask') return { ...unchecked(page), masks: [...page.masks, { rect }] };
  return { ...page, hotspots: [...page.hotspots, { rect, remark: '' }] };
}

/** What is drawn by key begins in the middle of the page, and is moved from there. */
const MIDDLE: Rect = { x: 0.3, y: 0.46, w: 0.4, h: 0.06 };

/** Turns the page that is worked on. */
export async function turnPage(desk: Desk): Promise<void> {
  await work(desk, quarterTurn);
}

/** Puts a mask or a remark on the page that is worked on, the cursor on it. */
export async function drawByKey(desk: Desk, tool: 'mask' | 'remark'): Promise<void> {
  desk.tool = tool;
  const before = await work(desk, (page) => drawnOn(page, tool, MIDDLE));
  if (before) desk.drawn = `${tool} ${tool === 'mask' ? before.masks.length : before.hotspots.length}`;
}

/** Changes the page that is worked on, and answers how it was. */
async function work(desk: Desk, change: (page: Page) => Page): Promise<Page | null> {
  if (desk.selected?.kind !== 'artifact') return null;
  const { id } = desk.selected;
  const asked = await desk.attempt(() => ask('record', { of: { kind: 'artifact', id } }), id);
  const artifact = asked && asWished(asked);
  const page = pagesOf(artifact)[desk.page];
  if (!artifact || !page) return null;
  return (await desk.keep([changePage(artifact, desk.page, change)], id)) ? page : null;
}
