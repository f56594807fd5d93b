import type { PaperFace } from '../bindings/PaperFace';

/** An upright sheet of office paper: what a page looks like while its picture is being made. */
const OFFICE_PAPER = 210 / 297;

/** Width divided by height. A till receipt stays a strip and a banner a banner, but neither becomes a thread. */
export function shapeOf({ rendering }: Pick<PaperFace, 'rendering'>): number {
  if (!rendering || rendering.width <= 0 || rendering.height <= 0) return OFFICE_PAPER;
  return Math.min(4, Math.max(0.2, rendering.width / rendering.height));
}
