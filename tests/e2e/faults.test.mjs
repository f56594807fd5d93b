// The eye that looks at rooms can see: each fault is shown to it alone, on a page without any other, and so is a page
// without fault.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { faultsOf } from '../rooms/faults.mjs';
import { openDesktop } from './desktop.mjs';

const desktop = await openDesktop({ size: '1280x800' });
after(desktop.close);
const window = await desktop.open();
await window.see('What do your customers go through?');

/** What is found on a page that consists of this: on a wall, or on a desk. */
const found = (page, wall = true) =>
  window.run(
    (html) => {
      document.body.innerHTML = `<div style="position: fixed; inset: 0; padding: 10px 40px; background: #dee6de; color: #1d1a17; font: 30px/40px 'DejaVu Sans'">${html}</div>`;
    },
    page,
  ).then(() => window.look(faultsOf, { least: 24, wall, without: '.elsewhere' }));

const WHOLE = '<p style="width: 300px">A sentence of several words</p>';
const cases = {
  'letters under the floor': ['<p style="font-size: 20px">small</p>', /letters of 20\.0 px/],
  'letters made small': ['<p style="transform: scale(0.5)">small</p>', /letters of 15\.0 px/],
  'small letters in a picture': ['<svg viewBox="0 0 200 100" width="100" height="50"><text y="40" font-size="30">small</text></svg>', /letters of 15\.0 px/],
  'text cut at the side': ['<p style="overflow: hidden; width: 120px; white-space: nowrap">A sentence of several words</p>', /is cut without “…”/],
  'text that a flex box cuts, which sets no “…”': ['<p style="display: flex; overflow: hidden; width: 120px; white-space: nowrap; text-overflow: ellipsis">A sentence of several words</p>', /is cut without “…”/],
  'a “…” that leaves nothing': ['<p style="overflow: hidden; width: 40px; white-space: nowrap; text-overflow: ellipsis">A sentence</p>', /hardly a letter is left/],
  'lines left out': ['<p style="overflow: hidden; width: 300px; height: 40px">A sentence of several words</p>', /is left out without “…”/],
  'tails that are cut': ['<p style="overflow: hidden; height: 24px; line-height: 24px">Billing</p>', /the tails of “Billing” are cut/],
  'tops that are cut': ['<p style="overflow: hidden; height: 40px; line-height: 18px; padding-bottom: 10px">ÉÔ</p>', /the tops of “ÉÔ” are cut/],
  'the tops of a line that is left out': ['<p style="display: -webkit-box; overflow: hidden; width: 200px; padding-bottom: 7px; line-height: 30px; -webkit-box-orient: vertical; -webkit-line-clamp: 1">A sentence of several words</p>', /the tops of a line are left below the last one/],
  'a line cut through': ['<p style="overflow: hidden; height: 20px">Cut</p>', /is cut through/],
  'text outside of the page': ['<p style="position: absolute; left: 1250px; white-space: nowrap">Outside of it</p>', /leaves div/],
  'text off its sheet': ['<div style="width: 200px; height: 100px; background: #fbf9f3; white-space: nowrap">A sentence of several words</div>', /leaves div/],
  'a word broken without a hyphen': ['<p style="width: 200px; overflow-wrap: break-word">Donaudampfschifffahrt</p>', /is broken after “[^”]+” without a hyphen/],
  'two texts over each other': ['<p style="position: absolute">One</p><p style="position: absolute">Other</p>', /lie over each other/],
  'text partly under something': ['<p style="position: absolute">A sentence</p><i style="position: absolute; width: 80px; height: 80px; background: black"></i>', /lies partly under i/],
  'too little contrast': ['<p style="color: #9aa29a">Pale</p>', /a contrast of/],
  'too little contrast on a shape': ['<svg style="position: absolute" width="300" height="60"><rect width="300" height="60" fill="#ff8a5b" /></svg><p style="position: absolute; color: #d9b9a6">12</p>', /a contrast of/],
  'no money where nobody knows': ['<p>−€0</p>', /no money/],
  'nobody counted': ['<p>0 of 0 answered</p>', /counts nobody/],
  'a number that is none': ['<p>NaN customers</p>', /no person says/],
  'a chart’s line that leaves it': ['<svg style="overflow: visible" width="200" height="100"><path d="M0 50H400" stroke="black" /></svg>', /a shape leaves its picture/],
  'a wall that scrolls': ['<div style="overflow: auto; height: 60px"><p style="height: 200px">Long</p></div>', /scrolls/],
};

const onDesk = {
  'text outside of the window': ['<p style="position: absolute; top: 790px; width: 300px">Below</p>', /lies outside of the window/],
  'a choice that its field cuts': ['<select style="width: 150px; appearance: none"><option>A name of several words</option></select>', /is cut by its field/],
  'a list over a text': ['<p style="position: absolute">Label</p><select style="position: absolute; top: 40px; left: 60px"><option>One</option></select>', /“Label” and a list with “One” lie over each other/],
  'a next step that has to be scrolled to': ['<div style="overflow: auto; height: 100px"><p style="height: 90px">Long</p><button class="main">Adjourn</button></div>', /“Adjourn” has to be scrolled to/],
};

for (const [all, wall] of [[cases, true], [onDesk, false]]) {
  for (const [name, [page, expected]] of Object.entries(all)) {
    test(`sees ${name}`, async () => {
      const faults = await found(page, wall);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0], expected);
    });
  }
}

test('looks on a desk at what is open over it, and passes over what is looked at elsewhere', async () => {
  const small = '<p style="font-size: 12px">small</p>';
  assert.equal((await found(small, false)).length, 1);
  assert.deepEqual(await found(`${small}<div role="dialog" style="position: fixed; inset: 0; background: #dee6de">${WHOLE}</div>`, false), []);
  assert.deepEqual(await found(`<div class="elsewhere">${small}</div>${WHOLE}`, false), []);
});

test('sees nothing on a page that is well', async () => {
  const clamped = '<p style="display: -webkit-box; overflow: hidden; width: 200px; -webkit-box-orient: vertical; -webkit-line-clamp: 2">A sentence of several words goes on and on</p>';
  const short = '<p style="overflow: hidden; width: 200px; white-space: nowrap; text-overflow: ellipsis">A sentence of several words</p>';
  const hyphen = '<p style="width: 200px">Donau\u00addampf\u00adschiff\u00adfahrt, twenty-three-hundred-and-four</p>';
  const chart = '<svg width="200" height="60"><path d="M10 50H190" stroke="black" /></svg>';
  assert.deepEqual(await found(`${WHOLE}${clamped}${chart}${short}${hyphen}<p>−€1.5m, 20 left, n 1,204, −0.4</p>`), []);
});
