import type { Done } from '../bindings/Done';
import { afterEach, expect, it } from 'vitest';
import { answer, later } from '../lib/program.fake';
import Attendance from './Attendance.svelte';
import { attendee, play, type Played } from './desk.fake';
import { flushSync } from 'svelte';

let played: Played;
afterEach(() => played.end());

it('quick ticks build on one another, also while the room still answers how it was', async () => {
  const attendance = [attendee('Helen', false), attendee('Ravi', false)];
  played = await play({ console: { attendance } }, Attendance as never);
  const { target, go } = played;
  const said: unknown[] = [];
  const made: ReturnType<typeof later<Done>>[] = [];
  const session = { session: 'q3', started_at: '2026-10-14T08:00:00Z', adjourned_at: null };
  answer((name, input) => {
    if (name === 'room_state') return { dir: '/acme', name: 'Acme', language: null, read_only: null, step: 1, presenting: true };
    if (name === 'apply') {
      said.push((input.edits as { change: { fields: { attendance: { present: boolean }[] } } }[])[0]?.change.fields.attendance.map(({ present }) => present));
      const done = later<Done>();
      made.push(done);
      return done.promise;
    }
    const question = (input.question as { ask: string } | undefined)?.ask;
    if (question === 'console') return { session, agenda: [], walk: [], attendance };
    return question === 'up' ? { revision: 1, session: 'q3', item: 0, stop: { at: 'whole_wall', wall: 0 }, turns: [] } : null;
  });
  const press = (at: number) => {
    target.querySelectorAll<HTMLButtonElement>('.chip')[at]?.click();
    flushSync();
  };
  // Helen on, and off again; the answer that knows her as absent comes before both are kept.
  press(0);
  press(0);
  await go();
  made[0]?.keep({ step: 2, name: '', put: [], removed: [], stale: ['session'] });
  attendance[0] = attendee('Helen', true);
  await go();
  press(1);
  for (let at = 1; at < 3; at++) {
    await go();
    made[at]?.keep({ step: 2 + at, name: '', put: [], removed: [], stale: ['session'] });
  }
  await go();
  expect(said).toEqual([[true, false], [false, false], [false, true]]);
});
