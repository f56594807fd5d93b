// What is wrong with a wall for those who sit at the back. Runs in the page.

/**
 * Every letter under the floor, everything that is cut off, everything that scrolls: a sentence each. The floor is 24
 * pixels on a wall of 1080; scans are pictures and have no letters here.
 */
export function faultsOfWall() {
  const FLOOR = 24;
  const floor = FLOOR * Math.min(innerHeight / 1080, innerWidth / 1920) - 0.01;
  const faults = new Set();
  const words = (text) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 50)}”`;

  /** How much larger than its own pixels an element is drawn. */
  const scaleOf = (element) => {
    if (element instanceof SVGGraphicsElement) {
      const { a, b } = element.getScreenCTM();
      return Math.hypot(a, b);
    }
    let scale = 1;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const { a, b } = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
      scale *= Math.hypot(a, b) * (style.scale === 'none' ? 1 : Number.parseFloat(style.scale));
    }
    return scale;
  };
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Lines that are left out on purpose end in "…". */
  const shortened = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { webkitLineClamp, textOverflow } = getComputedStyle(at);
      if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return true;
    }
    return false;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    if (!text.data.trim() || !shown(element) || element.closest('style, script, title')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (boxes.length === 0) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
    if (size < floor) faults.add(`${words(text.data)} has letters of ${size.toFixed(1)} px`);

    // A line's box is higher than its letters, by about a quarter above and below in tight lines.
    const slack = size * 0.3;
    const outOf = (box, { left, top, right, bottom }) => box.left < left - 2 || box.right > right + 2 || box.top < top - slack || box.bottom > bottom + slack;
    if (shortened(element)) continue;
    for (let at = element; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const box = boxes.find((box) => outOf(box, at.getBoundingClientRect()));
      if (!box) continue;
      faults.add(`${words(text.data)} is cut off by ${at.tagName.toLowerCase()}.${at.className}, at ${Math.round(box.right)}, ${Math.round(box.bottom)}`);
      break;
    }
  }

  for (const element of document.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (overflow, inner, outer) => ['auto', 'scroll'].includes(overflow) && inner > outer + 1;
    if (scrolls(overflowY, element.scrollHeight, element.clientHeight) || scrolls(overflowX, element.scrollWidth, element.clientWidth)) {
      faults.add(`${element.tagName.toLowerCase()}.${element.className} scrolls`);
    }
  }
  const page = document.scrollingElement;
  if (page.scrollHeight > innerHeight + 1 || page.scrollWidth > innerWidth + 1) faults.add('the page scrolls');
  return [...faults];
}
