/** A letter's width where nothing can be measured, in its size. */
const LETTER = 0.52;
let canvas: CanvasRenderingContext2D | null | undefined;

/** On about how many lines words stand in the customers' letters; a word that is too long for one goes on in the next. */
export function linesOfWords(words: string, size: number, width: number): number {
  const space = widthOfWord(' ', size);
  let [lines, used] = [1, 0];
  for (const word of words.split(/\s+/)) {
    const wide = widthOfWord(word, size);
    if (used > 0 && used + space + wide > width) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? space : 0) + wide;
    while (used > width) [lines, used] = [lines + 1, used - width];
  }
  return lines;
}

/** How wide a word stands in the customers' letters, in the units of `size`. */
export function widthOfWord(word: string, size: number): number {
  canvas ??= document.createElement('canvas').getContext?.('2d') ?? null;
  if (!canvas) return word.length * LETTER * size;
  canvas.font = `510 ${size}px "Literata Variable", "Noto Serif", "Noto Sans", serif`;
  return canvas.measureText(word).width;
}

/** What stands before “…” loses it first. */
export const TRAILING = /[\s\u00ad,;:.–—(-]+$/u;

/** As many whole words as are that wide, “…” behind them where some are left out; the first at least. */
export function upTo(words: string, size: number, width: number): string {
  if (widthOfWord(words, size) <= width) return words;
  const parts = words.split(/\s+/);
  const ended = () => `${parts.join(' ').replace(TRAILING, '')}…`;
  do parts.pop();
  while (parts.length > 1 && widthOfWord(ended(), size) > width);
  return ended();
}
