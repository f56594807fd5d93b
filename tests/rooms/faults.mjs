// What is wrong with a page for those who look at it. Runs in the page, so all of it is one function.

/**
 * A sentence for each fault: letters under the floor, text that is cut without "…" or lies over other text, words that
 * are broken without a hyphen, too little contrast, figures that nobody knows, charts that leave their box, and on a wall
 * everything that scrolls; on a desk what lies outside of the window, a choice that its field cuts, and the next step where
 * one has to scroll to it. `least` is the smallest letter in CSS pixels, `wall` whether this is what the room sees, and
 * `without` what is looked at elsewhere.
 */
export function faultsOf({ least, wall = true, without = 'x-nothing' }) {
  const faults = new Set();
  const CONTRAST = 4.2;
  const words = (text) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  const named = (element) => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').replace(/\s*s-\S+|\s*svelte-\S+/g, '')}`;
  const say = (element, what) => faults.add(`${what} (${element.parentElement ? `${named(element.parentElement)} > ` : ''}${named(element)})`);
  const styles = new Map();
  const style = (element) => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
  const up = function* (element) {
    for (let at = element; at; at = at.parentElement) yield at;
  };
  /** What lies over a desk dims it: only what is open is looked at. */
  const lid = wall ? undefined : [...document.querySelectorAll('[role="dialog"]')].at(-1);
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && (!lid || lid.contains(element));
  const opacityOf = (element) => [...up(element)].reduce((all, one) => all * Number(style(one).opacity), 1);
  const turned = (element) => [...up(element)].reduce((all, one) => all + (Number.parseFloat(style(one).rotate) || 0), 0);

  /** How much larger than its own pixels an element is drawn. */
  const scaleOf = (element) => {
    if (element instanceof SVGGraphicsElement) {
      const { a, b } = element.getScreenCTM();
      return Math.hypot(a, b);
    }
    return [...up(element)].reduce((all, one) => {
      const { transform, scale } = style(one);
      const { a, b } = new DOMMatrix(transform === 'none' ? '' : transform);
      return all * Math.hypot(a, b) * (scale === 'none' ? 1 : Number.parseFloat(scale));
    }, 1);
  };

  // --- what of a text can be seen ---

  const isClamp = (element) => style(element).webkitLineClamp !== 'none';
  const isEllipsis = (element) => style(element).textOverflow === 'ellipsis' && !/flex|grid/.test(style(element).display);
  const isBlock = (element) => !/^(inline|contents)/.test(style(element).display) || style(element).display === 'inline-block';

  /** The elements that cut off what leaves them, the nearest first. */
  const clippers = (element) => {
    const found = [];
    let position = 'static';
    for (const at of up(element)) {
      const own = style(at);
      const holds = position === 'static' || position === 'relative' || own.position !== 'static' || own.transform !== 'none' || own.rotate !== 'none' || own.translate !== 'none' || own.containerType === 'size';
      if (at !== document.documentElement && at !== document.body && (at !== element || isBlock(at)) && own.overflow !== 'visible' && holds) found.push(at);
      if (holds) position = own.position;
    }
    return found;
  };
  const innerBox = (element) => {
    const box = element.getBoundingClientRect();
    const { borderTopWidth, borderBottomWidth, borderLeftWidth, borderRightWidth } = style(element);
    // The box around a turned element is larger than the element.
    const lean = Math.abs(Math.sin((turned(element) * Math.PI) / 180)) / 2;
    const [aside, above] = [lean * (box.bottom - box.top), lean * (box.right - box.left)];
    return {
      left: box.left + Number.parseFloat(borderLeftWidth) + aside,
      right: box.right - Number.parseFloat(borderRightWidth) - aside,
      top: box.top + Number.parseFloat(borderTopWidth) + above,
      bottom: box.bottom - Number.parseFloat(borderBottomWidth) - above,
    };
  };
  const upright = (element) => !style(element).writingMode.startsWith('vertical');

  /** Where the letters of a line are, without the room above and below them; of a turned line what it has for certain. */
  const inkOf = ({ left, right, top, bottom }, element) => {
    if (!upright(element)) return { left: left + 0.22 * (right - left), right: right - 0.22 * (right - left), top: top + 1, bottom: bottom - 1 };
    const lean = Math.abs(Math.sin((turned(element) * Math.PI) / 180)) * (right - left);
    const high = bottom - top - lean;
    return { left: left + 1, right: right - 1, top: top + lean / 2 + 0.24 * high, bottom: bottom - lean / 2 - 0.2 * high };
  };

  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  /** The words of a text that stand on the line of a box. */
  const wordsIn = (node, { top, bottom }) => {
    const letter = document.createRange();
    return [...node.data].length === node.data.length
      ? [...node.data].filter((_, at) => {
          letter.setStart(node, at);
          letter.setEnd(node, at + 1);
          return [...letter.getClientRects()].some((box) => (box.top + box.bottom) / 2 > top && (box.top + box.bottom) / 2 < bottom);
        }).join('')
      : '';
  };
  /** How far down the letters of a line's box reach, and how far up; nothing of a line that is turned. */
  const reach = (node, element, line) => {
    if (!upright(element) || turned(element)) return undefined;
    const { fontStyle, fontWeight, fontFamily } = style(element);
    pixel.font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down, actualBoundingBoxAscent: high, actualBoundingBoxDescent: deep } = pixel.measureText(wordsIn(node, line));
    const one = (line.bottom - line.top) / (up + down);
    return { top: line.top + (up - high) * one, bottom: line.top + (up + deep) * one };
  };

  /** Boxes that stand beside each other are one line: where two directions of writing meet there are several. */
  const inLines = (boxes, element) => {
    const lines = [];
    for (const { left, right, top, bottom } of boxes) {
      const line = upright(element) && lines.find((one) => Math.min(one.bottom, bottom) - Math.max(one.top, top) > 0.7 * (bottom - top));
      if (line) Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right), top: Math.min(line.top, top), bottom: Math.max(line.bottom, bottom) });
      else lines.push({ left, right, top, bottom });
    }
    return lines;
  };

  /** The lines of a text that can be seen, each as its ink; what is cut on the way is said. */
  const seen = (node, element, boxes, size) => {
    const text = node.data;
    let lines = boxes.map((box) => Object.assign(inkOf(box, element), { box }));
    for (const at of clippers(element)) {
      const box = innerBox(at);
      const scrolls = /auto|scroll/.test(style(at).overflowX + style(at).overflowY);
      const inside = [];
      for (const line of lines) {
        const kept = { box: line.box, left: Math.max(line.left, box.left), right: Math.min(line.right, box.right), top: Math.max(line.top, box.top), bottom: Math.min(line.bottom, box.bottom) };
        const wide = (of) => Math.max(0, of.right - of.left);
        const high = (of) => Math.max(0, of.bottom - of.top);
        const [long, deep] = upright(at) ? [wide, high] : [high, wide];
        const short = long(line) - long(kept) > 3;
        const left = deep(kept) / deep(line);
        // What scrolls may stop in the middle of a line.
        const gone = long(kept) < 2 || left < (scrolls ? 0.5 : 0.1);
        if (!scrolls && short && !(left < 0.1 && isClamp(at))) {
          if (!isEllipsis(at)) say(element, `${words(text)} is cut without “…” by ${named(at)}`);
          else if (long(kept) < 2.2 * size) say(element, `of ${words(text)} hardly a letter is left`);
        }
        // Of a turned line that a clamp leaves out, only the box around it reaches into what is seen.
        if (!scrolls && !gone && left < 0.88 && !turned(element)) say(element, `a line of ${words(text)} is cut through by ${named(at)}`);
        if (!scrolls && gone && !short && !isClamp(at) && !isEllipsis(at)) say(element, `a line of ${words(text)} is left out without “…” by ${named(at)}`);
        // To the pixel: a tail or a top that is cut, and a line left out whose tops stand below the last one.
        const deepest = line.box.bottom;
        // Of a mark above a letter, as of أ, its upper edge may be missing.
        if (!scrolls && !gone && left > 0.88 && box.top > line.box.top + 1 && reach(node, element, line.box)?.top < box.top - Math.max(1, 0.05 * size)) say(element, `the tops of ${words(text)} are cut by ${named(at)}`);
        if (!scrolls && !gone && left > 0.88 && box.bottom < deepest - 1 && reach(node, element, line.box)?.bottom > box.bottom + 1) say(element, `the tails of ${words(text)} are cut by ${named(at)}`);
        if (!scrolls && gone && isClamp(at) && box.bottom > line.box.top + 1 && box.bottom < deepest && reach(node, element, line.box)?.top < box.bottom - 1) say(element, `of ${words(text)} the tops of a line are left below the last one (${named(at)})`);
        if (!gone) inside.push(kept);
      }
      lines = inside;
    }
    return lines;
  };

  // --- words ---

  const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const WORD = /[\p{L}\p{M}\p{N}\u00ad]{2,}/gu;

  /** A word that goes on in another line without a hyphen. */
  const broken = (node, element, visible) => {
    const range = document.createRange();
    const topOf = (at) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // The hyphen at a line's end counts as the beginning of the letter behind it.
      const box = [...range.getClientRects()].findLast(({ width }) => width > 0);
      return box && (upright(element) ? box.top + box.height / 2 : box.left + box.width / 2);
    };
    const lowest = Math.max(...visible.map(({ bottom }) => bottom));
    for (const { 0: word, index } of node.data.matchAll(WORD)) {
      // No hyphen parts a word of these scripts, so one that is longer than its line is broken; the longest are made up.
      if (JOINED.test(word) || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) continue;
      let before;
      for (let at = index; at < index + word.length; at++) {
        const top = topOf(at);
        if (top === undefined) continue;
        if (before !== undefined && Math.abs(top - before) > 8 && node.data[at - 1] !== '\u00ad') {
          if (!upright(element) || top < lowest) say(element, `${words(word)} is broken after “${node.data.slice(index, at)}” without a hyphen`);
          break;
        }
        before = top;
      }
    }
  };

  const UNKNOWN = [
    [/\b(NaN|undefined|null|Infinity|Invalid Date|\[object)\b/, 'says what no person says'],
    [/(?:[€£$¥₫₴₪]|\p{Lu}{2,3}\s?)\s*0(?![\d.,])|(?<![\d.,\u00a0])0\s?(?:[€£$¥₫₴₪]|CHF|EGP)/u, 'says no money where nobody knows how much'],
    [/[−-]\s?0(?![\d.,])/, 'says less than nothing'],
    [/\b0 of 0\b/, 'counts nobody'],
  ];

  // --- colours ---

  const known = new Map();
  const rgba = (css) => {
    if (!known.has(css)) {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = '#000';
      pixel.fillStyle = css;
      pixel.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
      known.set(css, [r, g, b, a / 255]);
    }
    return known.get(css);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, at) => part * a + below[at] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  /** What an element paints, from below; none where it is a picture. */
  const paints = (element) => {
    if (/^(img|canvas|video|image)$/i.test(element.tagName)) return undefined;
    const own = style(element);
    if (element instanceof SVGGeometryElement) {
      const paint = own.fill === 'none' ? own.stroke : own.fill;
      const alpha = Number(own.fill === 'none' ? own.strokeOpacity : own.fillOpacity) * Number(own.opacity);
      return paint === 'none' ? [] : [[...rgba(paint).slice(0, 3), rgba(paint)[3] * alpha]];
    }
    const made = [rgba(own.backgroundColor)];
    const gradient = own.backgroundImage.match(/^(linear|radial)-gradient/);
    if (gradient) {
      const stops = own.backgroundImage.match(/rgba?\([^)]*\)|color\([^)]*\)|#[0-9a-f]{3,8}|oklab\([^)]*\)/gi) ?? [];
      if (stops.length) made.push(rgba(stops.at(-1)));
      // One that stands once is a small sign, as the arrow of a list.
    } else if (own.backgroundImage.startsWith('url') && own.backgroundRepeat !== 'no-repeat') return undefined;
    return made.map(([r, g, b, a]) => [r, g, b, a * Number(own.opacity)]);
  };
  /** What lies under a text at a place; none where that is a picture. `hidden` where something lies over it. */
  const under = (element, x, y) => {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return {};
    const stack = document.elementsFromPoint(x, y);
    const at = stack.findIndex((one) => one === element || element.contains(one) || one.contains(element));
    if (at < 0) return { hidden: true };
    const cover = stack.slice(0, at).find((one) => {
      const made = paints(one);
      return made === undefined || made.some(([, , , a]) => a > 0.6);
    });
    if (cover) return { hidden: true, lid: cover };
    let colour = [255, 255, 255];
    for (const one of stack.slice(at).reverse()) {
      const made = paints(one);
      if (made === undefined) colour = undefined;
      else for (const paint of made) colour = paint[3] === 1 ? paint.slice(0, 3) : colour && over(paint, colour);
    }
    return { colour };
  };

  // --- the texts, one after another ---

  const keepsItsPlace = (element) => [...up(element)].some((one) => style(one).position === 'sticky');
  const touchable = new CSSStyleSheet();
  touchable.replaceSync('* { pointer-events: auto !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, touchable];
  const standing = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest(`style, script, title, option, datalist, ${without}`) || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = inLines([...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1), element);
    if (boxes.length === 0) continue;
    const size = Number.parseFloat(style(element).fontSize) * scaleOf(element);
    const lines = seen(node, element, boxes, size);
    if (lines.length === 0) continue;
    const away = !wall && lines.find((line) => line.left < -3 || line.right > innerWidth + 3 || line.top < -3 || line.bottom > innerHeight + 3);
    if (away) say(element, `${words(node.data)} lies outside of the window`);
    if (size < least - 0.01) say(element, `${words(node.data)} has letters of ${size.toFixed(1)} px`);
    if (boxes.length > 1) broken(node, element, lines);
    for (const [pattern, what] of UNKNOWN) if (pattern.test(node.data)) say(element, `${words(node.data)} ${what}`);

    const opacity = opacityOf(element);
    if (opacity < 0.6) continue;
    const [r, g, b, a] = rgba(element instanceof SVGElement ? style(element).fill : style(element).color);
    let covered = 0;
    let palest = Infinity;
    for (const line of lines) {
      const y = (line.top + line.bottom) / 2;
      const places = [line.left + 2, (line.left + line.right) / 2, line.right - 2].map((x) => under(element, x, y));
      const hidden = places.filter(({ hidden }) => hidden);
      // What lies under a row that keeps its place is scrolled away.
      if (hidden.some(({ lid }) => lid && keepsItsPlace(lid))) continue;
      if (hidden.length === places.length) covered += 1;
      else standing.push({ node, element, line });
      if (hidden.length > 0 && hidden.length < places.length) say(element, `${words(node.data)} lies partly under ${hidden[0].lid ? named(hidden[0].lid) : 'something'}`);
      for (const { colour } of places) if (colour) palest = Math.min(palest, contrast(over([r, g, b, a * opacity], colour), colour));
    }
    if (covered === lines.length) say(element, `${words(node.data)} lies under something`);
    if (palest < CONTRAST) say(element, `${words(node.data)} has a contrast of ${palest.toFixed(1)}`);

    // What is lettered on a sheet or a bay stays on it.
    const opaque = (one) => one instanceof HTMLElement && (paints(one) ?? []).some(([, , , alpha]) => alpha > 0.9);
    const isLarge = (one) => one.clientWidth > 60 && one.clientHeight > 40;
    // A number on a disc of its own may stand where it likes.
    const surface = (isLarge(element) || !opaque(element)) && [...up(element)].find((one) => isLarge(one) && opaque(one));
    const ground = surface && upright(element) && Math.abs(turned(element)) < 0.01 && surface.getBoundingClientRect();
    const off = ground && lines.find((line) => line.left < ground.left - 3 || line.right > ground.right + 3 || line.top < ground.top - 3 || line.bottom > ground.bottom + 3);
    if (off && !away) say(element, `${words(node.data)} leaves ${named(surface)}, at ${Math.round(off.left)}-${Math.round(off.right)}, ${Math.round(off.top)}-${Math.round(off.bottom)}`);
  }
  for (const [at, one] of standing.entries()) {
    for (const other of standing.slice(at + 1)) {
      if (one.node === other.node) continue;
      const wide = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
      const high = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
      if (wide > 3 && high > 3) say(one.element, `${words(one.node.data)} and ${words(other.node.data)} lie over each other`);
    }
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== touchable);

  // --- charts, and what scrolls ---

  const page = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const shape of document.querySelectorAll('svg path, svg rect, svg circle, svg ellipse, svg line, svg polygon')) {
    if (!wall || !shown(shape) || shape.closest('clipPath, defs')) continue;
    const box = shape.getBoundingClientRect();
    const frame = shape.ownerSVGElement.getBoundingClientRect();
    const slack = { x: Math.max(24, 0.12 * frame.width), y: Math.max(24, 0.12 * frame.height) };
    const leaves = (outer, x, y) => box.left < outer.left - x || box.right > outer.right + x || box.top < outer.top - y || box.bottom > outer.bottom + y;
    if (![box.left, box.top, box.width, box.height].every(Number.isFinite)) say(shape, 'a shape has no place');
    else if (leaves(frame, slack.x, slack.y)) say(shape, `a shape leaves its picture (${named(shape.ownerSVGElement.parentElement)})`);
    else if (leaves(page, 8, 8)) say(shape, `a shape leaves the wall (${named(shape.ownerSVGElement.parentElement)})`);
  }
  for (const field of wall ? [] : document.querySelectorAll('select')) {
    if (!shown(field) || field.closest(without)) continue;
    const { font, letterSpacing, paddingLeft, paddingRight } = style(field);
    const pen = pixel;
    pen.font = font;
    const name = field.selectedOptions[0]?.label ?? '';
    const wide = pen.measureText(name).width + name.length * (Number.parseFloat(letterSpacing) || 0);
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const cut = style(field).whiteSpace === 'normal' ? field.scrollHeight > field.clientHeight + 2 : wide > room + 2;
    if (rgba(style(field).color)[3] === 0) continue;
    if (cut) say(field, `${words(name)} is cut by its field`);
    const inView = (box, at) => ({ left: Math.max(box.left, at.left), right: Math.min(box.right, at.right), top: Math.max(box.top, at.top), bottom: Math.min(box.bottom, at.bottom) });
    const { left, right, top, bottom } = clippers(field).map(innerBox).reduce(inView, field.getBoundingClientRect());
    for (const { element, line, node } of standing) {
      if (keepsItsPlace(element)) continue;
      if (Math.min(right, line.right) - Math.max(left, line.left) > 3 && Math.min(bottom, line.bottom) - Math.max(top, line.top) > 3) say(element, `${words(node.data)} and a list with ${words(name)} lie over each other`);
    }
  }
  // The next step is seen without looking for it.
  for (const button of wall ? [] : document.querySelectorAll('button.main')) {
    if (!shown(button) || button.closest(without)) continue;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const boxes = [{ left: 0, right: innerWidth, top: 0, bottom: innerHeight }, ...clippers(button).map(innerBox)];
    if (boxes.some((box) => left < box.left - 3 || right > box.right + 3 || top < box.top - 3 || bottom > box.bottom + 3)) say(button, `${words(button.innerText)} has to be scrolled to`);
  }
  if (wall) {
    for (const element of document.querySelectorAll('*')) {
      const { overflowX, overflowY } = style(element);
      const scrolls = (overflow, inner, outer) => ['auto', 'scroll'].includes(overflow) && inner > outer + 1;
      if (scrolls(overflowY, element.scrollHeight, element.clientHeight) || scrolls(overflowX, element.scrollWidth, element.clientWidth)) say(element, 'scrolls');
    }
    const root = document.scrollingElement;
    if (root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth + 1) faults.add('the page scrolls');
  }
  return [...faults];
}
