/**
 * An icon's markup with strokes of this weight. As an attribute and not in a style sheet: WebKitGTK enlarges lengths of a
 * style sheet once more within a picture when the system's letters are enlarged.
 */
export function weighed(svg: string, weight: number): string {
  return svg.replace(/stroke-width="[^"]*"/, `stroke-width="${weight}"`);
}
