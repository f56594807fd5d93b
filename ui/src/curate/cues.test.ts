import { describe, expect, it, vi } from 'vitest';
import type { AgendaItem } from '../bindings/AgendaItem';

vi.mock('@tauri-apps/api/core', () => ({ invoke: async () => null, convertFileSrc: (path: string, scheme: string) => `${scheme}://localhost/${path}` }));
vi.mock('@tauri-apps/api/event', () => ({ listen: async () => () => undefined }));

const { lineUp, linedUp } = await import('./cues');

const slip = { kind: 'artifact', id: 'slip' } as const;
const call = { kind: 'call', id: 'call' } as const;
const agenda: AgendaItem[] = [
  { kind: 'purpose', title: 'One story', minutes: 5, cues: [{ what: call, from: 1000, to: 9000 }] },
  { kind: 'walk', title: 'Walk', minutes: 30, note: 'Slowly.', cues: [] },
];

describe('what is lined up for a session', () => {
  it('stands in one part of it, after what is there already', () => {
    const once = lineUp(agenda, slip, 1);
    expect(linedUp(once, slip)).toBe(1);
    expect(once[1]).toEqual({ ...agenda[1], cues: [{ what: slip }] });
    expect(linedUp(lineUp(once, slip, null), slip)).toBeNull();
  });

  it('keeps the stretch of a call that was chosen when it moves to another part', () => {
    const moved = lineUp(agenda, call, 1);
    expect(moved[0]?.cues).toEqual([]);
    expect(moved[1]?.cues).toEqual([{ what: call, from: 1000, to: 9000 }]);
  });
});
