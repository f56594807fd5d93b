import { gradientOf } from './gradient';

/**
 * Takes a picture of a layer for the time of a flight: its paint, letters, lines and sheets drawn once on a canvas from
 * where they lie in the DOM. Moving the DOM itself redraws every letter for every frame where there is no GPU.
 */
export function pictureOf(layer: HTMLElement, without: string, density: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layer.clientWidth * density);
  canvas.height = Math.round(layer.clientHeight * density);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context) {
    const { left, top } = layer.getBoundingClientRect();
    context.setTransform(density, 0, 0, density, -left * density, -top * density);
    // The layer itself may be out of sight while another flight goes on.
    for (const child of inOrder(layer)) if (child instanceof Element) drawElement(context, child, without);
    // The lamp hangs over the rail, which is painted after its bay.
    for (const lamp of layer.querySelectorAll('i.lamp')) if (!without || !lamp.closest(without)) drawElement(context, lamp, without);
  }
  return canvas;
}

function drawElement(context: CanvasRenderingContext2D, element: Element, without: string): void {
  if (without && element.matches(without)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  if (element instanceof SVGSVGElement) return drawLines(context, element);
  if (!(element instanceof HTMLElement)) return;
  if (element.classList.contains('sheet')) return drawSheet(context, element);
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0 && element.childNodes.length === 0) return;
  drawPaint(context, style, box);
  context.save();
  if (style.overflow !== 'visible') {
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.clip();
  }
  for (const child of inOrder(element)) {
    if (child instanceof Text) drawWords(context, child, style);
    else if (child instanceof Element) drawElement(context, child, without);
  }
  context.restore();
}

/** Children as they are painted: what has a higher z-index later. */
function inOrder(element: HTMLElement): Node[] {
  const level = (node: Node) => (node instanceof HTMLElement ? Number(getComputedStyle(node).zIndex) || 0 : 0);
  return [...element.childNodes].map((node) => ({ node, level: level(node) })).sort((one, other) => one.level - other.level).map(({ node }) => node);
}

function drawPaint(context: CanvasRenderingContext2D, style: CSSStyleDeclaration, box: DOMRect): void {
  for (const fill of [style.backgroundColor, gradientOf(context, style.backgroundImage, box)]) {
    if (!fill || fill === 'rgba(0, 0, 0, 0)') continue;
    context.fillStyle = fill;
    context.beginPath();
    const round = Math.min(parseFloat(style.borderBottomLeftRadius) || 0, box.width / 2, box.height / 2);
    context.roundRect(box.left, box.top, box.width, box.height, round);
    context.fill();
  }
}

/** Word by word, each as wide as the page sets it. */
function drawWords(context: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration): void {
  const range = document.createRange();
  context.font = `${style.fontStyle} ${weightOf(style)} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  for (const word of text.data.matchAll(/\S+/g)) {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const measured = context.measureText(word[0]);
    const high = measured.fontBoundingBoxAscent + measured.fontBoundingBoxDescent;
    const baseline = box.top + (box.height - high) / 2 + measured.fontBoundingBoxAscent;
    context.save();
    context.translate(box.left, baseline);
    context.scale(box.width / Math.max(1, measured.width), 1);
    context.fillText(word[0], 0, 0);
    context.restore();
  }
}

/**
 * How bold letters are drawn. A canvas knows of a font's weight, but not of its optical size: the cut for reading that it
 * takes is bolder than the cut for large letters, so large ones are drawn lighter.
 */
function weightOf(style: CSSStyleDeclaration): number {
  const axis = (name: string) => Number(new RegExp(`["']${name}["'] ([\\d.]+)`).exec(style.fontVariationSettings)?.[1]);
  return lightened(axis('wght') || Number(style.fontWeight) || 400, axis('opsz') || 0);
}

/** The weight of the reading cut that looks like `weight` in the cut for `size`; both in the font's own units. */
export function lightened(weight: number, size: number): number {
  return Math.max(300, Math.round(weight - 2.2 * Math.max(0, size - 24)));
}

/** The colours in which a sheet hangs, in the light or the dark room. */
export interface Painted {
  paper: string;
  shadow: string;
  /** What dims it in a dark room. */
  dim: string | null;
  pin: string | null;
}

/** Reads a sheet's colours off the page, once for each flight. */
export function paintedOf(sheet: HTMLElement): Painted {
  const style = getComputedStyle(sheet);
  const ground = (selector: string) => {
    const part = sheet.querySelector(selector);
    return part && getComputedStyle(part).backgroundColor;
  };
  return { paper: style.backgroundColor, shadow: `rgb(${style.getPropertyValue('--brown').trim()} / 0.16)`, dim: ground('.dim'), pin: ground('.pin') };
}

/** Draws a hanging sheet where it hangs. */
function drawSheet(context: CanvasRenderingContext2D, sheet: HTMLElement): void {
  const box = sheet.getBoundingClientRect();
  drawSheetAt(context, sheet, paintedOf(sheet), { x: box.left + box.width / 2, y: box.top + box.height / 2, w: sheet.offsetWidth, h: sheet.offsetHeight }, 1);
}

/** Draws a sheet about its middle, with as much of its own turn as is left. */
export function drawSheetAt(context: CanvasRenderingContext2D, sheet: HTMLElement, painted: Painted, middle: { x: number; y: number; w: number; h: number }, turned: number): void {
  const { x, y, w, h } = middle;
  const picture = sheet.querySelector('img');
  context.save();
  context.translate(x, y);
  context.rotate(((parseFloat(sheet.style.rotate) || 0) * turned * Math.PI) / 180);
  context.fillStyle = painted.shadow;
  context.fillRect(-w / 2 + w * 0.015, -h / 2 + h * 0.02, w, h);
  context.fillStyle = painted.paper;
  context.fillRect(-w / 2, -h / 2, w, h);
  context.imageSmoothingEnabled = true;
  if (picture?.complete && picture.naturalWidth > 0) context.drawImage(picture, -w / 2, -h / 2, w, h);
  if (painted.dim) {
    context.fillStyle = painted.dim;
    context.fillRect(-w / 2, -h / 2, w, h);
  }
  const pin = sheet.querySelector<HTMLElement>('.pin');
  if (pin && painted.pin) {
    const radius = (pin.offsetWidth / 2) * (w / Math.max(1, sheet.offsetWidth));
    context.fillStyle = painted.pin;
    context.beginPath();
    context.arc(0, -h / 2 + radius * 0.4, radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}

function drawLines(context: CanvasRenderingContext2D, svg: SVGSVGElement): void {
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path, circle, rect, line, polyline')) {
    const matrix = shape.getScreenCTM();
    const style = getComputedStyle(shape);
    if (!matrix) continue;
    const path = new Path2D();
    path.addPath(outlineOf(shape), matrix);
    if (style.fill !== 'none') {
      context.fillStyle = style.fill;
      context.fill(path);
    }
    if (style.stroke !== 'none') {
      const scale = style.getPropertyValue('vector-effect') === 'non-scaling-stroke' ? 1 : Math.abs(matrix.a);
      context.strokeStyle = style.stroke;
      context.lineWidth = parseFloat(style.strokeWidth) * scale;
      context.lineCap = style.strokeLinecap as CanvasLineCap;
      context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
      context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map((part) => parseFloat(part) * scale));
      context.stroke(path);
    }
  }
  context.setLineDash([]);
}

function outlineOf(shape: SVGGraphicsElement): Path2D {
  const number = (name: string) => parseFloat(shape.getAttribute(name) ?? '0') || 0;
  const path = new Path2D(shape instanceof SVGPathElement ? (shape.getAttribute('d') ?? '') : undefined);
  if (shape instanceof SVGCircleElement) path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  if (shape instanceof SVGRectElement) path.rect(number('x'), number('y'), number('width'), number('height'));
  return path;
}
