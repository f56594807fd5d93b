import { linesOf } from './largest';
import { TRAILING } from './measure';

/** A word of more letters is parted itself: without it most of the lines would be empty. */
const LONG = 15;

/** The last piece goes: a word, or of a long one what stands behind its last soft hyphen. */
function withoutLast(words: string): string {
  const word = words.slice(words.lastIndexOf(' ') + 1);
  const parted = word.replaceAll('\u00ad', '').length > LONG ? word.lastIndexOf('\u00ad') : -1;
  const left = parted > 0 ? words.length - word.length + parted : words.lastIndexOf(' ');
  return left > 0 ? words.slice(0, left).replace(TRAILING, '') : words;
}

/**
 * Sets words in an element and lets them end in “…” behind a whole word, where they would take more lines than there are:
 * `room` is told how many all of them take, and answers how many there are. A clamp would part a word, and needs lines that
 * stand further apart. Soft hyphens that come later are kept.
 */
export function ending(words: string, room: (lines: number) => number): (node: HTMLElement) => () => void {
  return (node) => {
    // What stands within a line has no width of its own.
    const around = node.parentElement ?? node;
    let whole = true;
    let wide = 0;
    let most = Infinity;
    const shorten = () => {
      const lines = linesOf(node);
      if (whole) most = room(lines);
      if (lines > most) {
        let left = (node.textContent ?? '').replace(/…$/u, '');
        for (let next = withoutLast(left); next !== left && linesOf(node) > most; next = withoutLast(left)) {
          left = next;
          node.textContent = `${left}…`;
        }
        whole = false;
      }
      changes.takeRecords();
    };
    const anew = () => {
      whole = true;
      node.textContent = words;
      shorten();
    };
    const changes = new MutationObserver(shorten);
    changes.observe(node, { characterData: true, childList: true, subtree: true });
    // Its height changes with its words; only another width asks for other lines.
    const sizes = new ResizeObserver(() => {
      if (around.clientWidth === wide) return;
      wide = around.clientWidth;
      anew();
    });
    anew();
    sizes.observe(around);
    document.fonts?.addEventListener('loadingdone', anew);
    return () => {
      changes.disconnect();
      sizes.disconnect();
      // Who sets them next has all of them.
      if (!whole) node.textContent = words;
      document.fonts?.removeEventListener('loadingdone', anew);
    };
  };
}
