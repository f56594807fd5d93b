// How hard a wall has to work for what it shows: by that the worst of many rooms are picked, for eyes to look at.

/** How many texts of a page end in “…” or have a word parted by a hyphen. Runs in the page. */
export function strainOf() {
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    const { textOverflow, webkitLineClamp, overflow } = getComputedStyle(element);
    if (overflow === 'visible' || !element.checkVisibility({ opacityProperty: true })) return false;
    if (webkitLineClamp !== 'none') return element.scrollHeight > element.clientHeight + 4;
    return textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
  });
  return cut.length + (document.body.innerText.match(/\u00ad/g)?.length ?? 0);
}

/** The hardest stop of each room. */
export class Strains {
  worst = new Map();

  /** Notes how hard a stop is; whether none of its room was harder so far. */
  note(room, stop, strain) {
    if (strain <= (this.worst.get(room)?.strain ?? -1)) return false;
    this.worst.set(room, { stop, strain });
    return true;
  }

  /** A line for each of the ten hardest rooms. */
  ten() {
    const all = [...this.worst].sort(([, one], [, other]) => other.strain - one.strain);
    return all.slice(0, 10).map(([room, { stop, strain }]) => `room ${room}: ${strain} texts cut or parted at ${stop} (hardest-${room}.png)`);
  }
}
