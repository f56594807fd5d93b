// Every desk at which a person works: Curate with what is taken up, its lists, a paper in large, a table that is read, and
// the console at each item of the agenda. Each is shown in turn, as a hand would come to it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key } from '../e2e/driver.mjs';

/** Of the things that hang on the wall so many are taken up. */
const TAKEN = 5;

/** Waits in the page until nothing of it changes any more: letters and pictures are there, and answers have come. */
async function still(seconds) {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const end = performance.now() + seconds * 1000;
  await document.fonts.ready;
  let [before, waits] = [];
  for (let alike = 0; performance.now() < end; ) {
    await frame();
    const images = [...document.images].filter((image) => !image.complete).map((image) => image.src);
    const busy = [...document.querySelectorAll('[aria-busy="true"], .camera:not(.rest)')].map((element) => element.className);
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
    waits = [...images, ...busy, ...moving.map(({ effect }) => effect?.target?.className)];
    // The clock runs on.
    const now = waits.length > 0 ? undefined : document.body.outerHTML.replace(/\d+:\d\d/g, '');
    alike = now !== undefined && now === before ? alike + 1 : 0;
    before = now;
    if (alike === 5) return;
  }
  throw new Error(`after ${seconds} s it does not stand still: ${waits.length > 0 ? waits.join(', ') : 'what is written changes'}`);
}

/** A hand on the desk in a window; what is enlarged by the system a driver clicks beside, so it is clicked in the page. */
export function handOn(window) {
  const hand = {
    /** Waits until nothing changes any more; on a busy machine the pictures of pages are long in coming, and a script of the driver’s may last half a minute. */
    async still(tries = 3) {
      try {
        await window.run(still, 20);
      } catch (why) {
        if (tries === 1) throw why;
        await hand.still(tries - 1);
      }
    },
    /** Clicks the nth of what a selector finds; whether there is one. */
    click: (selector, at = 0) =>
      window.run((sought, nth) => {
        const found = document.querySelectorAll(sought)[nth];
        found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        found?.click();
        return !!found;
      }, selector, at),
    /** Clicks the button with these words; whether there is one. */
    choose: (words) =>
      window.run((sought) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === sought);
        found?.click();
        return !!found;
      }, words),
    count: (selector) => window.run((sought) => document.querySelectorAll(sought).length, selector),
    there: (selector) => window.until(selector, () => hand.count(selector)),
    /** A key that no field takes. */
    async press(...keys) {
      await window.run(() => document.activeElement?.blur());
      await window.press(...keys);
    },
  };
  return hand;
}

/** A table as a help desk exports it, of which it is not clear what its rows are: it waits in the inbox. */
export function leaveTable(room) {
  const columns = ['Date', 'Comment', 'Internal_reference_of_the_service_desk', 'Kundenservicerückmeldungskategorie', ...Array.from({ length: 9 }, (_, at) => `Field ${at + 1}`)];
  const row = (day, words) => [`2026-09-${day}`, `"${words}"`, ...columns.slice(2).map((_, at) => `R_${at}_2026_09_${day}`)].join();
  const rows = [row(20, 'The lift was out of order, and nobody told us'), row(21, 'A lovely view'), row(22, 'Rechtsschutzversicherungsgesellschaften antworten nie')];
  writeFileSync(join(room, 'inbox', 'Export_of_the_service_desk_2026_09_20_to_2026_11_15.csv'), [columns.join(), ...rows, ''].join('\n'));
}

/** Shows each part of Curate and tells its name. */
export async function curate(window, tell) {
  const hand = handOn(window);
  const shown = async (name) => {
    await hand.still();
    await tell(`curate ${name}`);
  };
  await hand.there('aside[aria-label="Selected"]');
  await shown('wall');
  if (await hand.click('aside[aria-label="Inbox"] button:has(b)')) await shown('inbox');
  if (await hand.choose('Read it as…')) {
    await hand.there('[role="dialog"] table');
    await shown('table');
    await hand.choose('Cancel');
  }
  for (const [of, selector] of [['stage', 'nav[aria-label="All stages"] .cells button'], ['moment', '.moment > button']]) {
    if (await hand.click(selector)) await shown(of);
  }
  const lines = Math.min(TAKEN, await hand.count('main button.line'));
  for (let at = 0; at < lines; at++) if (await hand.click('main button.line', at)) await shown(`line ${at}`);
  const papers = Math.min(2, await hand.count('main button.paper'));
  for (let at = 0; at < papers; at++) if (await hand.click('main button.paper', at)) await shown(`paper ${at}`);
  if (papers > 0) {
    await hand.press('e');
    await shown('paper in large');
    await hand.press('m');
    await shown('places');
    await window.press(Key.Escape);
    await hand.press(Key.Escape);
  }
  await hand.press('q');
  await shown('quotes');
  await hand.press(Key.Escape);
  await hand.press('l');
  await hand.there('nav[aria-label="Lists"]');
  const lists = await hand.count('nav[aria-label="Lists"] button');
  for (let at = 0; at < lists; at++) {
    await hand.click('nav[aria-label="Lists"] button', at);
    await hand.still();
    await hand.click('[data-row]');
    await shown(`list ${at}`);
  }
  await hand.press(Key.Escape);
  if (await hand.click('header button.name')) await shown('settings');
  await hand.press(Key.Control, 'k');
  await hand.there('[role="combobox"]');
  await shown('palette');
  await window.press(Key.Escape);
  for (let more = 0; more < 2; more++) await hand.press(Key.Escape);
}

/** Shows each part of the console, with the wall on the projector, and tells its name. */
export async function session(window, tell) {
  const hand = handOn(window);
  const shown = async (name) => {
    await hand.still();
    await tell(`console ${name}`);
  };
  await hand.there('.console');
  const { agenda, session } = await window.ask('console');
  if (!session) return shown('without a session');
  await window.invoke('walk', { to: { session: session.session } });
  for (const [item, { kind }] of agenda.entries()) {
    await window.invoke('walk', { to: { item } });
    await hand.still();
    await shown(kind);
  }
  await hand.press(Key.Shift, 'l');
  await shown('let-down');
  await window.press(Key.Escape);
  await hand.press(Key.Control, 'k');
  await hand.there('[role="combobox"]');
  await shown('palette');
  await window.press(Key.Escape);
}
