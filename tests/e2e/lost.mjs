import { Key } from './driver.mjs';
import { openDesktop } from './desktop.mjs';
const desktop = await openDesktop();
const room = desktop.room();
desktop.calm();
const window = await desktop.open([room]);
const records = (kind) => JSON.parse(desktop.tell('show', room, kind, '--json').stdout);
const { id, agenda } = records('session').find(({ held_on }) => held_on === '2026-10-14');
const up = () => window.ask('up');
await window.turnTo('main');
await window.resize(1920, 1080);
await window.see('Find anything in the room');
await window.press(Key.F5);
await window.see('Who is in the room');
await window.press(Key.F5);
await window.until('the session to run', async () => (await up()).session === id);
await window.run(() => {
  const log = (globalThis.lostLog = []);
  addEventListener('keydown', (e) => log.push(`${Date.now() % 1e6} down ${e.key} repeat=${e.repeat} prevented=${e.defaultPrevented} at=${e.target.tagName}`), true);
  addEventListener('keyup', (e) => log.push(`${Date.now() % 1e6} up ${e.key}`), true);
  const was = globalThis.fetch;
  globalThis.fetch = async (...a) => {
    const name = String(a[0]?.url ?? a[0]).replace(/^.*localhost\//, '');
    const body = typeof a[1]?.body === 'string' ? a[1].body.slice(0, 80) : '';
    log.push(`${Date.now() % 1e6} ask ${name} ${body}`);
    try { const r = await was(...a); log.push(`${Date.now() % 1e6} got ${name} ${r.status}`); return r; } catch (why) { log.push(`${Date.now() % 1e6} FAILED ${name} ${why}`); throw why; }
  };
});
const item = agenda.findIndex(({ kind }) => kind === 'report_outs');
let presses = 0;
try {
  for (let round = 0; round < Number(process.env.ROUNDS ?? 100); round++) {
    await window.invoke('walk', { to: { item } });
    await window.until('the part', async () => (await up()).item === item);
    for (let step = 1; step <= 4; step++) {
      await window.press(Key.PageDown);
      presses++;
      await window.until('the next step', async () => (await up()).stop.step === step, 20);
    }
    if (round % 10 === 0) { console.log(round, presses); await window.run(() => { globalThis.lostLog.splice(0, globalThis.lostLog.length - 50); }); }
  }
  console.log('none lost of', presses);
} catch (why) {
  console.log('LOST after', presses, why.message.slice(0, 60));
  console.log((await window.run(() => globalThis.lostLog.slice(-40))).join('\n'));
  await window.press(Key.PageDown);
  await new Promise((r) => setTimeout(r, 5000));
  console.log('after one more press', JSON.stringify((await up()).stop));
  console.log((await window.run(() => globalThis.lostLog.slice(-10))).join('\n'));
}
await desktop.close();
