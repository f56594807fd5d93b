/** The side of lucide's square. */
const SIDE = 24;

/**
 * An icon's markup with strokes of this weight. In parts of its square: WebKitGTK enlarges plain numbers once more within
 * a picture when the system's letters are enlarged.
 */
export function weighed(svg: string, weight: number): string {
  return svg.replace(/stroke-width="[^"]*"/, `stroke-width="${(100 * weight) / SIDE}%"`);
}
