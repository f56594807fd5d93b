/**
 * Leaves out the children that end below their parent and tells how many are left; after a long one a short one may still
 * fit, but no more than `most` are left. Nothing scrolls on a wall: what does not fit is counted.
 */
export function fit(tell: (shown: number) => void, most = Infinity): (node: HTMLElement) => () => void {
  return (node) => {
    const measure = () => {
      const children = [...node.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
      for (const child of children) child.style.display = '';
      const { bottom, right } = node.getBoundingClientRect();
      const fits = (child: HTMLElement) => {
        const box = child.getBoundingClientRect();
        return box.bottom <= bottom + 1 && box.right <= right + 1;
      };
      let count = 0;
      for (const child of children) {
        if (count === 0 || (count < most && fits(child))) count += 1;
        else child.style.display = 'none';
      }
      tell(count);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(node);
    const others = new MutationObserver(measure);
    others.observe(node, { childList: true });
    // A letter's width is known only once its font is there.
    document.fonts?.addEventListener('loadingdone', measure);
    return () => {
      watch.disconnect();
      others.disconnect();
      document.fonts?.removeEventListener('loadingdone', measure);
    };
  };
}
