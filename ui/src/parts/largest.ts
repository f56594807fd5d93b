/**
 * Gives words the largest of `sizes` (classes of letters, the largest first) in which they stand on no more than `most`
 * lines (one for all sizes, or one for each) and within their box, or the last of them. How many letters stand on a line
 * is known only once they are set.
 */
export function largest(sizes: string[], most: number | number[]): (node: HTMLElement) => () => void {
  const linesIn = (at: number) => (typeof most === 'number' ? most : (most[at] ?? 1));
  return (node) => {
    const choose = () => {
      let reached = 0;
      for (const [at, size] of sizes.entries()) {
        reached = at;
        node.classList.remove(...sizes.flatMap((one) => one.split(' ')));
        node.classList.add(...size.split(' '));
        if (linesOf(node) <= linesIn(at) && widthOf(node) <= node.clientWidth + 1) break;
      }
      // At last, a long word that stands whole on a line of its own may be parted (see hyphens.ts): that saves a line.
      node.toggleAttribute('data-close', reached > 0 && reached === sizes.length - 1 && linesOf(node) > linesIn(reached - 1));
    };
    return watched(node, choose);
  };
}

/**
 * Gives words as many lines, and no fewer than `least`, as leave everything in the box around them that a selector finds,
 * whose own parts are placed by it (it is `position: relative`).
 */
export function roomiest(box: string, least: number, most = 12): (node: HTMLElement) => () => void {
  return (node) => {
    const stop = watched(node, () => roomFor(node, box, least, most));
    return () => {
      stop();
      node.style.removeProperty('--lines');
    };
  };
}

/** Gives a box the class `full` where not all of its parts would end within it otherwise; see `roomiest`. */
export function fullest(box: HTMLElement): () => void {
  return watched(box, () => {
    box.classList.remove('full');
    box.classList.toggle('full', !holds(box));
  });
}

/** Gives an element so many lines once, and answers how many; see `roomiest`. */
export function roomFor(node: HTMLElement, box: string, least: number, most: number): number {
  const around = node.closest<HTMLElement>(box);
  let lines = Math.max(least, most);
  for (; lines >= least; lines--) {
    node.style.setProperty('--lines', String(lines));
    if (!around || holds(around)) break;
  }
  return Math.max(least, lines);
}

/** Whether all parts of a box end above its padding. */
function holds(box: HTMLElement): boolean {
  const end = box.clientHeight - Number.parseFloat(getComputedStyle(box).paddingBottom) + 1;
  return [...box.children].every((part) => !(part instanceof HTMLElement) || part.offsetTop + part.offsetHeight <= end);
}

/** Does something now and whenever an element's words or its size change. */
function watched(node: HTMLElement, look: () => void): () => void {
  const sizes = new ResizeObserver(look);
  sizes.observe(node);
  const words = new MutationObserver(look);
  words.observe(node, { characterData: true, childList: true, subtree: true });
  document.fonts?.addEventListener('loadingdone', look);
  return () => {
    sizes.disconnect();
    words.disconnect();
    document.fonts?.removeEventListener('loadingdone', look);
  };
}

/** How wide its words are; in a language that is written from the right they would not make it scroll. */
function widthOf(node: HTMLElement): number {
  const words = document.createRange();
  words.selectNodeContents(node);
  return words.getBoundingClientRect().width;
}

/** On how many lines an element's words stand, those included that a clamp leaves out. */
export function linesOf(node: HTMLElement): number {
  const words = document.createRange();
  words.selectNodeContents(node);
  return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
}
