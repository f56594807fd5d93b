import type { Attachment } from 'svelte/attachments';

const SOFT = '\u00ad';
const VOWELS = /[aeiouyæøœαεηιουωаеёиоуыэюяіїє]/;
/** What begins a syllable together. */
const TOGETHER = /(sch|[cpts]h|qu|[bcdfgkptv][lr])$/;
/** So many letters stand before and behind a hyphen, and so many in a row without one at most. */
const LEAST = 3;
const MOST = 8;
/** Scripts that part words by a hyphen. */
const PARTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{6,}/gu;

/**
 * The word with soft hyphens between its syllables, as far as vowels tell them: where the window must break it, a hyphen
 * shows. The system's own hyphenation needs dictionaries that hardly a machine has.
 */
export function hyphenated(word: string): string {
  const letters = [...word.normalize('NFC')];
  const plain = letters.map((letter) => letter.normalize('NFD').charAt(0).toLowerCase());
  const isVowel = (letter: string | undefined) => VOWELS.test(letter ?? '');
  const breaks: number[] = [];
  const breakAt = (at: number) => {
    const before = breaks.at(-1) ?? 0;
    if (at - before >= LEAST && letters.length - at >= LEAST) breaks.push(at);
  };
  let heard = false;
  plain.forEach((letter, at) => {
    if (isVowel(letter) && !isVowel(plain[at - 1])) {
      const onset = TOGETHER.exec(plain.slice(0, at).join(''))?.[0].length ?? 1;
      if (heard) breakAt(at - onset);
    } else if (at - (breaks.at(-1) ?? 0) > MOST) breakAt(at);
    heard ||= isVowel(letter);
  });
  return letters.map((letter, at) => (breaks.includes(at) ? SOFT + letter : letter)).join('');
}

/** Whether a word goes on in a second line. */
function isBroken(node: Text, from: number, to: number): boolean {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const [first, ...rest] = range.getClientRects();
  return rest.some(({ top }) => first && Math.abs(top - first.top) > first.height / 2);
}

/**
 * Keeps every word below an element from being broken without a hyphen: a word for which its line is too short gets soft
 * hyphens, and no other does.
 */
export function hyphens(): Attachment<HTMLElement> {
  return (root) => {
    const mend = (anew: boolean) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (anew && node.data.includes(SOFT)) node.data = node.data.replaceAll(SOFT, '');
        for (const { 0: word, index } of [...node.data.matchAll(PARTED)].toReversed()) {
          if (isBroken(node, index, index + word.length)) node.replaceData(index, word.length, hyphenated(word));
        }
      }
      changes.takeRecords();
    };
    const changes = new MutationObserver(() => mend(false));
    const sizes = new ResizeObserver(() => mend(true));
    const lettered = () => mend(true);
    changes.observe(root, { characterData: true, childList: true, subtree: true });
    sizes.observe(root);
    // A letter's width is known only once its font is there.
    document.fonts?.addEventListener('loadingdone', lettered);
    return () => {
      changes.disconnect();
      sizes.disconnect();
      document.fonts?.removeEventListener('loadingdone', lettered);
    };
  };
}
