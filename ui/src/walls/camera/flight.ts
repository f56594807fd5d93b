import { easeCubicInOut } from 'd3-ease';
import { type ZoomView, interpolateZoom } from 'd3-interpolate';

/** What the camera sees of the whole wall, in pixels of the whole wall at rest: its middle and its width. */
export interface View {
  x: number;
  y: number;
  w: number;
}

/** A way of the camera: how long it takes in milliseconds, and where it is at a time. */
export interface Flight {
  duration: number;
  at(ms: number): View;
}

const RHO = 1.4;
// The library's types know nothing of its `rho`.
const zoom = (interpolateZoom as typeof interpolateZoom & { rho(rho: number): typeof interpolateZoom }).rho(RHO);
const SHORTEST = 600;
const LONGEST = 900;
/** The library's time for a path, made brisk: from the whole wall into a bay in about 750 ms. */
const BRISK = 0.6;
/** From neighbour to neighbour the camera pulls back at most so far. */
const PULL_BACK = 1.3;

/**
 * The smooth path of van Wijk and Nuij ("Smooth and efficient zooming and panning", InfoVis 2003) with rho 1.4, eased in
 * and out. Between views beside one another of like width it goes sideways.
 */
export function fly(from: View, to: View): Flight {
  const path = zoom(zoomOf(from), zoomOf(to));
  const duration = Math.min(LONGEST, Math.max(SHORTEST, path.duration * BRISK));
  const widest = Math.max(from.w, to.w);
  const narrowest = Math.min(from.w, to.w);
  const beside = widest < 1.6 * narrowest && Math.hypot(to.x - from.x, to.y - from.y) < 1.8 * widest;
  const most = beside ? PULL_BACK * widest : Infinity;
  return {
    duration,
    at(ms) {
      if (ms >= duration) return to;
      const [x, y, w] = path(easeCubicInOut(Math.max(0, ms) / duration));
      return { x, y, w: Math.min(w, most) };
    },
  };
}

/** A view moved so that it looks at nothing beside the wall, which is as large as the picture. */
export function within({ x, y, w }: View, size: { w: number; h: number }): View {
  const wide = Math.min(w, size.w);
  const high = (wide * size.h) / size.w;
  const inside = (middle: number, half: number, all: number) => Math.min(all - half, Math.max(half, middle));
  return { x: inside(x, wide / 2, size.w), y: inside(y, high / 2, size.h), w: wide };
}

function zoomOf({ x, y, w }: View): ZoomView {
  return [x, y, w];
}

/** How far the camera is from standing before a bay's window: 0 there, 1 where the whole wall (`full` wide) is seen. */
export function farness(view: View, window: View, full: number): number {
  const all = Math.log(full / window.w);
  return all <= 0 ? 0 : Math.min(1, Math.max(0, Math.log(view.w / window.w) / all));
}

/** What is seen of the layers at a farness: opacities 0-1. */
export function layersAt(far: number): { stage: number; paint: number; papers: number } {
  return {
    stage: 1 - smooth(0.22, 0.55, far),
    paint: 1 - smooth(0.2, 0.6, far),
    papers: 1 - smooth(0, 0.9, far),
  };
}

/** From 0 at `low` to 1 at `high`, without a corner. */
export function smooth(low: number, high: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return part * part * (3 - 2 * part);
}

/** A box on the screen, in pixels. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Between two places. */
export function between(from: Place, to: Place, part: number): Place {
  const mix = (one: number, other: number) => one + (other - one) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), w: mix(from.w, to.w), h: mix(from.h, to.h) };
}

/** A place in a layer, as it is seen. */
export function seen(place: Place, view: View, window: View, size: { w: number; h: number }): Place {
  const scale = size.w / view.w;
  const zoom = (window.w / size.w) * scale;
  return {
    x: size.w / 2 + (window.x - view.x) * scale + (place.x - size.w / 2) * zoom,
    y: size.h / 2 + (window.y - view.y) * scale + (place.y - size.h / 2) * zoom,
    w: place.w * zoom,
    h: place.h * zoom,
  };
}
