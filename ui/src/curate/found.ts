const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether every word that was typed begins a word of the text; how early the first one does decides the order. */
export function fits(typed: string, text: string): number | null {
  const words = wordsOf(text);
  let place = 0;
  for (const wanted of wordsOf(typed)) {
    const at = words.findIndex((word) => word.startsWith(wanted));
    if (at < 0) return null;
    place += at;
  }
  return place;
}

/** Those that fit what was typed, the best first, and of those that fit alike the shortest; all of them in their own order where nothing was. */
export function fitting<Item>(typed: string, items: Item[], text: (item: Item) => string): Item[] {
  if (!typed.trim()) return items;
  return items
    .map((item) => ({ item, place: fits(typed, text(item)) }))
    .filter((one) => one.place !== null)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0) || wordsOf(text(one.item)).length - wordsOf(text(other.item)).length)
    .map((one) => one.item);
}
