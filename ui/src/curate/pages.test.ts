import { describe, expect, it, vi } from 'vitest';

vi.mock('@tauri-apps/api/core', () => ({ invoke: async () => null, convertFileSrc: (path: string, scheme: string) => `${scheme}://localhost/${path}` }));
vi.mock('@tauri-apps/api/event', () => ({ listen: async () => () => undefined }));

const { changePage, pageUrl, quarterTurn } = await import('./pages');

const page = (more = {}) => ({ media: 'ab12', page: 0, turn: 0, corners: [], masks: [{ rect: { x: 0, y: 0, w: 0.1, h: 0.2 }, why: 'name' }], hotspots: [], ...more });

/** Of a sheet that was photographed at an angle, from the upper left clockwise. */
const corners = [
  { x: 0.1, y: 0 },
  { x: 0.9, y: 0.2 },
  { x: 1, y: 0.8 },
  { x: 0, y: 0.7 },
];

describe('a page', () => {
  it('that is turned must be checked again, and its masks turn with it', () => {
    const turned = quarterTurn(page({ checked_on: '2026-10-01', turn: 270 }));
    expect(turned).not.toHaveProperty('checked_on');
    expect(turned.turn).toBe(0);
    expect(turned.masks[0]).toEqual({ rect: { x: 0.8, y: 0, w: 0.2, h: 0.1 }, why: 'name' });
  });

  it('is changed alone, and only if its artifact is as it was seen', () => {
    const pages = [page(), page({ page: 1 })];
    const edit = changePage({ id: 'a', pages }, 1, quarterTurn) as { change: { fields: { pages: { turn: number }[] }; was: unknown } };
    expect(edit.change.fields.pages.map((one) => one.turn)).toEqual([0, 90]);
    expect(edit.change.was).toEqual({ pages });
  });

  it('has an address of its own for each turn, and for the sheet within a photograph', () => {
    expect(pageUrl(page({ turn: 90, page: 2 }))).toBe('room://localhost/page/ab12/2/90');
    expect(pageUrl(page({ corners }))).toBe('room://localhost/page/ab12/0/0/0.1,0,0.9,0.2,1,0.8,0,0.7');
  });

  it('that is turned keeps the sheet that was found in it', () => {
    const once = quarterTurn(page({ corners }));
    expect(once.corners[0]?.x).toBeCloseTo(0.3);
    expect(once.corners[0]?.y).toBe(0);
    const around = quarterTurn(quarterTurn(quarterTurn(once)));
    around.corners.forEach(({ x, y }, at) => expect([x, y].map((part) => Math.round(part * 10) / 10)).toEqual([corners[at]?.x, corners[at]?.y]));
  });
});
