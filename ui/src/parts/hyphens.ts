import type { Attachment } from 'svelte/attachments';
import { languageOf, languageOfWord } from './hyphens/language';
import { SOFT, partingOf } from './hyphens/patterns';

/** A part of a word that is longer is cut in even parts where nothing else fits: no language parts “Zzzzzzzzzzzzzzz”. */
const MOST = 8;
/** Where a file's name or a column's may go on in another line without a hyphen. */
const JOINED = /[^\s\u200b]*[_./\\][^\s\u200b]+/gu;
/** What joins them; an ending like “.csv” stays with its name. */
const JOINT = /[_/\\]+(?=.)|\.(?=\p{L}{6}|\P{L})/gu;
const BREAK = '\u200b';
/** Words of scripts that part them by a hyphen (WebKit parts no Hebrew at a soft one); those of fewer letters fit everywhere. */
const PARTED = /(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\u00ad?){6,}/gu;

/** A word whose parts are all short, whatever its language says. */
export function cut(word: string): string {
  const parts = word.split(SOFT).flatMap((part) => {
    const size = Math.ceil(part.length / Math.ceil(part.length / MOST));
    return part.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
  });
  return parts.join(SOFT);
}

const PARTS = new Set([SOFT, BREAK, '-', '–', '—', '‐']);

const range = () => document.createRange();

/** Whether a text stands on more than one line. */
function isLong(node: Text, from = 0, to = node.length): boolean {
  const text = range();
  text.setStart(node, from);
  text.setEnd(node, to);
  const [first, ...rest] = text.getClientRects();
  return rest.some(({ top }) => first && Math.abs(top - first.top) > first.height / 2);
}

/** Whether a word goes on in a second line without a hyphen, and where nothing joins its parts. */
function isBroken(node: Text, from: number, to: number): boolean {
  if (!isLong(node, from, to)) return false;
  const letter = range();
  let before: DOMRect | undefined;
  for (let at = from; at < to; at++) {
    letter.setStart(node, at);
    letter.setEnd(node, at + 1);
    // The hyphen at a line's end counts as the beginning of the letter behind it.
    const box = [...letter.getClientRects()].findLast(({ width }) => width > 0);
    if (!box) continue;
    if (before && Math.abs(box.top - before.top) > before.height / 2 && !PARTS.has(node.data[at - 1] ?? '')) return true;
    before = box;
  }
  return false;
}

/** So long a word is parted in a name whose lines are counted, so that the line before it does not end early. */
const LONG = 18;
const CLOSE = '[data-close]';

/** Whether a word that stands whole on its line is one that may be parted all the same: as in a name that needs fewer lines so. */
const closes = (node: Text, from: number, word: string) =>
  word.length >= LONG && from > 0 && !word.includes(SOFT) && !!node.parentElement?.closest(CLOSE);

/**
 * Keeps every word below an element from being broken without a hyphen: a word for which its line is too short gets soft
 * hyphens where its language parts it, and no other does; a file's name goes on behind what joins its parts. The system's own hyphenation needs dictionaries that hardly a
 * machine with WebKitGTK has. While patterns are on their way, the element is busy.
 */
export function hyphens(): Attachment<HTMLElement> {
  return (root) => {
    let gone = false;
    let waits = 0;
    const wait = (patterns: Promise<void>) => {
      waits += 1;
      root.setAttribute('aria-busy', 'true');
      void patterns.then(() => {
        waits -= 1;
        if (waits === 0) root.removeAttribute('aria-busy');
        if (!gone) mend(false);
      });
    };
    const mendWord = (node: Text, from: number, word: string) => {
      let stands = word;
      // Nothing is written anew that stands there already: whoever watches the text would never come to rest.
      const put = (parted: string) => {
        if (parted !== stands) node.replaceData(from, stands.length, parted);
        stands = parted;
      };
      if (!isBroken(node, from, from + word.length) && !closes(node, from, word)) return undefined;
      const part = word.includes(SOFT) ? (as: string) => as : partingOf(languageOfWord(word, languageOf(node.data, node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? 'en')));
      if (part instanceof Promise) return part;
      put(part(word));
      if (isBroken(node, from, from + stands.length)) put(cut(stands));
      return undefined;
    };
    const mend = (anew: boolean, below: Node = root) => {
      const waited = new Set<Promise<void>>();
      const texts = document.createTreeWalker(below, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (anew && /[\u00ad\u200b]/.test(node.data)) node.data = node.data.replaceAll(/[\u00ad\u200b]/g, '');
        if (!isLong(node)) continue;
        for (const { 0: name, index } of [...node.data.matchAll(JOINED)].toReversed()) {
          if (isBroken(node, index, index + name.length)) node.replaceData(index, name.length, name.replaceAll(JOINT, `$&${BREAK}`));
        }
        const words = [...node.data.matchAll(PARTED)];
        for (const { 0: word, index } of words.toReversed()) {
          const patterns = mendWord(node, index, word);
          if (patterns) waited.add(patterns);
        }
      }
      changes.takeRecords();
      for (const patterns of waited) wait(patterns);
    };
    const changes = new MutationObserver((all) => {
      // A class may set its words larger, and nothing else.
      if (all.some(({ type }) => type !== 'attributes')) mend(false);
      else for (const changed of new Set(all.map(({ target }) => target))) mend(false, changed);
    });
    const sizes = new ResizeObserver(() => mend(true));
    const lettered = () => mend(true);
    changes.observe(root, { characterData: true, childList: true, subtree: true, attributeFilter: ['class'] });
    sizes.observe(root);
    // A letter's width is known only once its font is there.
    document.fonts?.addEventListener('loadingdone', lettered);
    return () => {
      gone = true;
      changes.disconnect();
      sizes.disconnect();
      document.fonts?.removeEventListener('loadingdone', lettered);
    };
  };
}
