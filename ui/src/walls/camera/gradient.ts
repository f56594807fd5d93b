/** A stop of a gradient: where (0-1), and its colour. */
export interface Stop {
  at: number;
  colour: string;
}

/** The colours of a computed gradient in order, places that are left out spread evenly; pixels count against `reach`. */
export function stopsOf(gradient: string, reach: number): Stop[] {
  const inner = gradient.slice(gradient.indexOf('(') + 1, gradient.lastIndexOf(')'));
  const parts = inner.split(/,(?![^(]*\))/).map((part) => part.trim());
  const coloured = parts.filter((part) => /^(rgb|color|#|transparent|oklab)/.test(part));
  const stops = coloured.map((part) => {
    const place = /\s(-?[\d.]+)(%|px)$/.exec(part);
    const colour = place ? part.slice(0, place.index) : part;
    const at = place ? Number(place[1]) / (place[2] === '%' ? 100 : reach) : null;
    return { at, colour };
  });
  return stops.map(({ at, colour }, place) => ({
    at: Math.min(1, Math.max(0, at ?? place / Math.max(1, stops.length - 1))),
    colour,
  }));
}

/** The first gradient of a computed background, as a canvas fill: downwards, or a lamp's ellipse from above. */
export function gradientOf(context: CanvasRenderingContext2D, background: string, box: DOMRect): CanvasGradient | null {
  const kind = /^(linear|radial)-gradient/.exec(background)?.[1];
  if (!kind) return null;
  const lamp = /ellipse ([\d.]+)% ([\d.]+)%/.exec(background);
  const fill =
    kind === 'linear'
      ? context.createLinearGradient(0, box.top, 0, box.bottom)
      : context.createRadialGradient(box.left + box.width / 2, box.top, 0, box.left + box.width / 2, box.top, (box.height * Number(lamp?.[2] ?? 100)) / 100);
  try {
    for (const { at, colour } of stopsOf(background, box.height)) fill.addColorStop(at, colour);
    return fill;
  } catch {
    // A colour that this engine writes but does not read: the plain paint under it will do for half a second.
    return null;
  }
}
