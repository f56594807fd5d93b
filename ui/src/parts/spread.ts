/**
 * Where remarks, or their numbers, stand beside a sheet: each as near to the height of its thing as it can, none closer than `apart` to the
 * next, all between `top` and `bottom`. Answers heights in the order given.
 */
export function spread(wanted: number[], apart: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, at) => at).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const step = Math.min(apart, (bottom - top) / Math.max(1, wanted.length - 1));
  const heights: number[] = Array(wanted.length).fill(top);
  let least = top;
  order.forEach((at, place) => {
    const most = bottom - (order.length - 1 - place) * step;
    const height = Math.min(Math.max(wanted[at] ?? 0, least), most);
    heights[at] = height;
    least = height + step;
  });
  return heights;
}
