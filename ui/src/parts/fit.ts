/**
 * Leaves out the children that end below their parent, last ones first, and tells how many are left. Nothing scrolls on a
 * wall: what does not fit is counted.
 */
export function fit(tell: (shown: number) => void): (node: HTMLElement) => () => void {
  return (node) => {
    const measure = () => {
      const children = [...node.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
      for (const child of children) child.style.display = '';
      const { bottom, right } = node.getBoundingClientRect();
      const fits = (child: HTMLElement) => {
        const box = child.getBoundingClientRect();
        return box.bottom <= bottom + 1 && box.right <= right + 1;
      };
      const shown = children.findIndex((child, at) => at > 0 && !fits(child));
      const count = shown < 0 ? children.length : shown;
      for (const child of children.slice(count)) child.style.display = 'none';
      tell(count);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(node);
    // A letter's width is known only once its font is there.
    document.fonts?.addEventListener('loadingdone', measure);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener('loadingdone', measure);
    };
  };
}
