// How many questions one thing that happens makes the windows ask: each is a look into the room, and a wall that is asked in
// vain is drawn in vain.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Key } from '../e2e/driver.mjs';
import { openDesktop } from '../e2e/desktop.mjs';

/** Longer than the program takes to tell of a step, and a window to ask and to be answered. */
const AT_REST_MS = 2500;

/** The questions that both windows ask while a session runs: for one edit, one PageDown, and one table that comes in. */
export async function questions() {
  const desktop = await openDesktop();
  try {
    const room = desktop.room();
    const window = await desktop.open([room]);
    await window.see('I look around');
    await window.press(Key.F5);
    await window.press(Key.F5);
    await window.until('the session to run', async () => (await window.ask('up')).session);
    const [{ id, name }] = await window.ask('records', { kind: 'stage' });
    const counts = {};
    for (const [what, act] of Object.entries({
      edit: () => window.invoke('apply', { edits: [{ change: { kind: 'stage', id, fields: { name: `${name}!` } } }] }),
      'PageDown': () => window.press(Key.PageDown),
      table: () => {
        const table = join(desktop.home, 'complaints.csv');
        writeFileSync(table, 'Date,Text\n2026-10-01,The parcel came late\n2026-10-02,Nobody rang back\n');
        const { status, stderr } = desktop.tell('import', room, table, '--as', 'complaint');
        if (status !== 0) throw new Error(stderr);
      },
    })) {
      for (const label of ['wall', 'main']) await count(window, label);
      await act();
      await pause(AT_REST_MS);
      counts[what] = {};
      for (const label of ['wall', 'main']) counts[what][label] = await counted(window, label);
    }
    await window.close();
    return counts;
  } finally {
    await desktop.close();
  }
}

/** From now on a window's page counts what it asks, whoever asks it. */
async function count(window, label) {
  await window.turnTo(label);
  await pause(AT_REST_MS);
  await window.run(() => {
    window.asked = [];
    if (window.counting) return;
    window.counting = true;
    const before = window.fetch;
    window.fetch = (address, wish) => {
      if (/^ipc:.*ask$/.test(address)) window.asked.push(JSON.parse(wish.body).question.ask);
      return before(address, wish);
    };
  });
}

async function counted(window, label) {
  await window.turnTo(label);
  return window.run(() => window.asked);
}
