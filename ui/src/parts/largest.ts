/**
 * Gives words the largest of `sizes` (classes of letters, the largest first) in which they stand on no more than `most`
 * lines (one for all sizes, or one for each) and within their box, or the last of them. How many letters stand on a line
 * is known only once they are set.
 */
export function largest(sizes: string[], most: number | number[]): (node: HTMLElement) => () => void {
  const linesIn = (at: number) => (typeof most === 'number' ? most : (most[at] ?? 1));
  return (node) => {
    const choose = () => {
      for (const [at, size] of sizes.entries()) {
        node.classList.remove(...sizes.flatMap((one) => one.split(' ')));
        node.classList.add(...size.split(' '));
        if (linesOf(node) <= linesIn(at) && widthOf(node) <= node.clientWidth + 1) break;
      }
    };
    const watch = new ResizeObserver(choose);
    watch.observe(node);
    const others = new MutationObserver(choose);
    others.observe(node, { characterData: true, childList: true, subtree: true });
    document.fonts?.addEventListener('loadingdone', choose);
    return () => {
      watch.disconnect();
      others.disconnect();
      document.fonts?.removeEventListener('loadingdone', choose);
    };
  };
}

/** How wide its words are; in a language that is written from the right they would not make it scroll. */
function widthOf(node: HTMLElement): number {
  const words = document.createRange();
  words.selectNodeContents(node);
  return words.getBoundingClientRect().width;
}

/** On how many lines an element's words stand, those included that a clamp leaves out. */
function linesOf(node: HTMLElement): number {
  const words = document.createRange();
  words.selectNodeContents(node);
  return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
}
