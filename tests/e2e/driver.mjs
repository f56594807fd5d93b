// A WebDriver client: the few calls of https://www.w3.org/TR/webdriver2/ that the stories need.
import { setTimeout as pause } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that have no letter, as WebDriver writes them. */
export const Key = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Space: ' ', Backspace: '\uE003', Delete: '\uE017',
  PageUp: '\uE00E', PageDown: '\uE00F', Home: '\uE011', End: '\uE010',
  Left: '\uE012', Up: '\uE013', Right: '\uE014', Down: '\uE015',
  Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', F1: '\uE031', F5: '\uE035',
};

const asked = 'a button, link, field or option that is called';

/** Where a long word or name may go on in another line (ui/src/parts/hyphens) nobody sees. */
const UNSEEN = '\u00ad\u200b';
const seen = (words) => words.replaceAll(new RegExp(`[${UNSEEN}]`, 'g'), '');

/** The XPath of a control by the words a person sees or hears for it. */
function control(name) {
  const words = `concat(${name.split("'").map((part) => `'${part}'`).join(`,"'",`)},'')`;
  const is = (what) => `normalize-space(translate(${what},'${UNSEEN}',''))=${words}`;
  return (
    `//*[self::button or self::a or self::summary or @role='button' or @role='option' or @role='radio'][${is('.')} or ${is('@aria-label')} or ${is('@title')}]` +
    `|//*[self::input or self::textarea or self::select][${is('@aria-label')} or ${is('@placeholder')}` +
    ` or @id=//label[${is('.')}]/@for or ancestor::label[${is('text()')} or ${is('*[1]')}]]`
  );
}

export class Driver {
  #address;

  /** Starts a session: the WebDriver server opens the program. */
  static async start(server, capabilities) {
    const { sessionId } = await send('POST', `${server}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new Driver(`${server}/session/${sessionId}`);
  }

  constructor(address) {
    this.#address = address;
  }

  #call(method, path, body) {
    return send(method, this.#address + path, body);
  }

  /** Turns to the program's window with this label, `main` or `wall`, waited for: what follows happens in it. */
  async turnTo(label) {
    const here = () => this.run(() => window.__TAURI_INTERNALS__?.metadata.currentWindow.label).catch(() => undefined);
    if ((await here()) !== label) {
      await this.until(`the window “${label}”`, async () => {
        for (const handle of await this.#call('GET', '/window/handles')) {
          await this.#call('POST', '/window', { handle });
          if ((await here()) === label) return true;
        }
        return false;
      });
    }
    await this.#takeNotes();
  }

  /** From now on this page notes its keys and what it wants of the program: that tells where one that was lost was lost. */
  #takeNotes() {
    return this.run(() => {
      if (window.notes) return;
      window.notes = [];
      const note = (...words) => {
        window.notes.push(`${(performance.now() / 1000).toFixed(3)} ${words.join(' ')}`);
        window.notes.splice(0, window.notes.length - 40);
      };
      for (const kind of ['keydown', 'keyup']) addEventListener(kind, ({ key, repeat, isTrusted, target }) => note(kind, key, repeat ? 'again' : '', isTrusted ? '' : 'by script', target.tagName), true);
      addEventListener('error', ({ message }) => note('fault', message));
      addEventListener('unhandledrejection', ({ reason }) => note('fault', reason));
      for (const kind of ['focus', 'blur']) addEventListener(kind, ({ target }) => target === window && note('window', kind), true);
      const ask = window.fetch;
      window.fetch = async (address, wish) => {
        const [, command] = /^ipc:.*?([a-z_|:]+)$/.exec(address) ?? [];
        // Of questions there are too many.
        if (!command || command === 'ask' || wish?.headers?.has?.('At-Once')) return ask(address, wish);
        note('wants', command);
        const answer = await ask(address, wish);
        note('is answered', command, answer.status);
        return answer;
      };
    });
  }

  resize(width, height) {
    return this.#call('POST', '/window/rect', { x: 0, y: 0, width, height });
  }

  /** Runs a function in the page and answers what it returns; it may be async. */
  run(body, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${body}).apply(null, [...arguments].slice(0, -1))).then((value) => done({ value }), (why) => done({ why: why?.sentence ?? String(why) }));`;
    return this.#call('POST', '/execute/async', { script, args }).then(({ value, why }) => {
      if (why) throw new Error(`in the page: ${why}`);
      return value;
    });
  }

  /**
   * Runs a function that only looks. Once in many thousand calls WebKit's driver answers an error without a word, while the
   * page is well: then it is asked once more, and that is said.
   */
  async look(body, ...args) {
    try {
      return await this.run(body, ...args);
    } catch (why) {
      if (why.message !== 'unknown error: ') throw why;
      console.log('The driver answered an error without a word; asked once more.');
      return this.run(body, ...args);
    }
  }

  /** Every element for a CSS selector, or for an XPath when it begins with a slash. */
  async all(selector) {
    const using = selector.startsWith('/') ? 'xpath' : 'css selector';
    const found = await this.#call('POST', '/elements', { using, value: selector });
    return found.map((element) => element[ELEMENT]);
  }

  /** The first element that is shown now, or none. */
  async #shown(selector) {
    for (const element of await this.all(selector)) {
      if (await this.#call('GET', `/element/${element}/displayed`)) return element;
    }
    return undefined;
  }

  /** The first element that is shown, waited for. */
  find(selector, what = selector) {
    return this.until(`${what} to be shown`, () => this.#shown(selector));
  }

  /** Waits until `ask` answers something true. What the page says stands in the error when it never does. */
  async until(what, ask, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    let last;
    while (Date.now() < end) {
      try {
        const answer = await ask();
        if (answer) return answer;
      } catch (why) {
        // A page between two states loses elements; only what lasts is an error.
        last = why;
      }
      await pause(50);
    }
    const page = await this.run(() => `${document.body.innerText}\n\nIts last keys and commands, each with its second:\n${(window.notes ?? []).join('\n')}\n${(performance.now() / 1000).toFixed(3)} now`).catch((why) => `unreadable, ${why.message}`);
    throw new Error(`Waited ${seconds} s for ${what}. ${last ? `Last: ${last.message}. ` : ''}The page says:\n${page}`);
  }

  /** Waits until the words stand somewhere on the page. */
  see(words) {
    return this.until(`the words “${words}”`, () =>
      this.run(() => document.body.innerText).then((said) => seen(said).replace(/\s+/g, ' ').includes(words)),
    );
  }

  /** Waits until nothing moves: letters and pictures are there, no animation runs, two looks are alike. */
  async settle() {
    let before;
    await this.until('the page to stand still', async () => {
      const now = await this.run(async () => {
        await document.fonts.ready;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const waiting = [...document.images].some((image) => !image.complete) || document.querySelector('[aria-busy="true"]') !== null;
        const moving =
          document.querySelector('.camera:not(.rest)') !== null ||
          document.getAnimations().some((animation) => animation.playState === 'running');
        return waiting || moving ? undefined : document.body.outerHTML;
      });
      const still = now !== undefined && now === before;
      before = now;
      if (!still) await pause(150);
      return still;
    });
  }

  async text(selector) {
    return seen(await this.#call('GET', `/element/${await this.find(selector)}/text`));
  }

  /**
   * Clicks as a person does: what still moves is waited for, and what moved away under the hand, because an answer came
   * in and took its place, is clicked again.
   */
  click(selector, what = selector) {
    return this.until(`${what} to be clicked`, async () => {
      const element = await this.#shown(selector);
      if (!element) return false;
      await this.run(async (sought) => {
        const place = () => new Promise((drawn) => requestAnimationFrame(() => drawn(JSON.stringify(sought.getBoundingClientRect()))));
        let [before, now] = [await place(), await place()];
        while (now !== before) [before, now] = [now, await place()];
        window.struck = false;
        addEventListener('click', (click) => (window.struck ||= click.composedPath().includes(sought)), { capture: true, once: true });
      }, { [ELEMENT]: element });
      await this.#call('POST', `/element/${element}/click`, {});
      // A click may close the window that it was made in.
      return this.run(() => window.struck).catch(() => true);
    });
  }

  /** Clicks the button, link or option with these words. */
  choose(name) {
    return this.click(control(name), `${asked} “${name}”`);
  }

  /** Clicks into the field with this label and waits until it has the cursor. */
  async enter(name) {
    const selector = control(name);
    await this.click(selector, `${asked} “${name}”`);
    await this.until(`the cursor in “${name}”`, async () => {
      const field = await this.#shown(selector);
      return field && this.run((sought) => sought === document.activeElement || sought.contains(document.activeElement), { [ELEMENT]: field });
    });
  }

  /**
   * Writes into the field with this label as a hand does: clicks into it, selects what stands there and types over it, key
   * by key. Where several things are entered one after another, `type` writes the next one: only so a test sees whether
   * the field was emptied.
   */
  async fill(name, words) {
    await this.enter(name);
    await this.press(Key.Control, 'a');
    await (words === '' ? this.press(Key.Delete) : this.type(words));
  }

  /** Chooses what begins with these words in the list with this label: clicks on it and types them, until it is the one chosen. */
  async pick(name, words) {
    const chosen = async () => {
      const list = await this.#shown(control(name));
      return list && this.run((sought) => [sought.selectedOptions[0]?.label.trim() ?? '', [...sought.options].map((one) => one.label.trim())], { [ELEMENT]: list });
    };
    await this.until(`“${words}” in “${name}”`, async () => (await chosen())?.[1].some((one) => one.startsWith(words)));
    await this.enter(name);
    await this.until(`“${words}” to be chosen in “${name}”`, async () => {
      await this.type(words);
      const done = (await chosen())?.[0].startsWith(words);
      // A list takes what is typed within a second as the rest of the words before.
      if (!done) await pause(1100);
      return done;
    });
  }

  /** Presses keys together, as in `press(Key.Control, 'z')`. */
  press(...keys) {
    return this.#keys([keys]);
  }

  /** Presses keys one after another, as fast as the window takes them: `presses(Key.F5, Key.F5)`, `presses(...'112')`. */
  presses(...keys) {
    return this.#keys(keys.map((key) => [key]));
  }

  #keys(chords) {
    const actions = chords.flatMap((keys) => [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))]);
    return this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Writes where the cursor stands, key by key. */
  type(words) {
    return this.presses(...words);
  }

  /** Calls a command of the program from this window, as its page does; rejects with what is refused. Never delayed (src-tauri/src/system/slow.rs). */
  invoke(command, input = {}) {
    return this.run((name, given) => window.__TAURI_INTERNALS__.invoke(name, given, { headers: { 'At-Once': '1' } }), command, input);
  }

  /** Asks the room, with this window's eye. */
  ask(question, about = {}) {
    return this.invoke('ask', { question: { ask: question, ...about } });
  }

  /**
   * Drags with the mouse from the middle of one element to the middle of another, or from and to other places in
   * them: `[0, 0]` is the upper left corner, `[1, 1]` the lower right one.
   */
  async drag(from, to, [fromX, fromY] = [0.5, 0.5], [toX, toY] = [0.5, 0.5]) {
    const at = async (selector, right, down) => {
      const { x, y, width, height } = await this.#call('GET', `/element/${await this.find(selector)}/rect`);
      return { type: 'pointerMove', duration: 120, x: Math.round(x + width * right), y: Math.round(y + height * down) };
    };
    const [start, end] = [await at(from, fromX, fromY), await at(to, toX, toY)];
    const nudge = { ...start, x: start.x + 6, y: start.y + 6 };
    const hand = [start, { type: 'pointerDown', button: 0 }, nudge, end, { ...end, x: end.x + 1 }, { type: 'pointerUp', button: 0 }];
    await this.#call('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: hand }] });
  }
}

async function send(method, address, body) {
  const answer = await fetch(address, {
    method,
    signal: AbortSignal.timeout(60_000),
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
