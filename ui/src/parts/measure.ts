/** A letter's width where nothing can be measured, in its size. */
const LETTER = 0.52;
let canvas: CanvasRenderingContext2D | null | undefined;

/** How wide a word stands in the customers' letters, in the units of `size`. */
export function widthOfWord(word: string, size: number): number {
  canvas ??= document.createElement('canvas').getContext?.('2d') ?? null;
  if (!canvas) return word.length * LETTER * size;
  canvas.font = `510 ${size}px "Literata Variable", "Noto Serif", "Noto Sans", serif`;
  return canvas.measureText(word).width;
}
