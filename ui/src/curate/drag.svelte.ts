import type { Attachment } from 'svelte/attachments';
import type { Kind } from '../bindings/Kind';
import { room } from '../lib/room.svelte';
import type { Place } from './places';

// Pointer events, not the browser's own drag and drop: a window that takes files from the desktop does not get
// that one on every system, and its picture cannot lie higher or turn.

/** What the hand holds. */
export type Held = { what: 'thing'; kind: Kind; id: string; pin: string | null; title: string } | { what: 'stage'; id: string; title: string };

/** Where the hand is: over a place of the wall, or a gap between stages. */
export type Over = { place: Place } | { gap: number } | null;

/** A hand that moves less than this still clicks. */
const STARTS_AT = 6;

class Drag {
  held = $state<Held | null>(null);
  x = $state(0);
  y = $state(0);
  over = $state<Over>(null);
  /** The picture under the hand: what was taken, as it looked where it hung. */
  ghost: HTMLElement | null = null;

  /** Whether the hand holds a thing over this place. */
  isOver(place: Place): boolean {
    return !!this.over && 'place' in this.over && this.over.place.stage === place.stage && this.over.place.moment === place.moment;
  }
}

export const drag = new Drag();

/** What lies under a point of the window, as far as one can drop there. */
export function under(x: number, y: number): Over {
  const at = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place-stage], [data-gap]');
  if (!at) return null;
  const { placeStage, placeMoment, gap } = at.dataset;
  if (placeStage) return { place: { stage: placeStage, moment: placeMoment ?? null } };
  const { left, width } = at.getBoundingClientRect();
  return { gap: Number(gap) + (x > left + width / 2 ? 1 : 0) };
}

/**
 * Lets an element be taken and dropped. `drop` hears where, and whether Ctrl asked that it also stays where it was.
 * Esc lays it back.
 */
export function draggable(held: () => Held, drop: (over: NonNullable<Over>, also: boolean) => unknown): Attachment<HTMLElement> {
  return (node) => {
    let start: { x: number; y: number; id: number } | null = null;

    const end = () => {
      start = null;
      delete node.dataset.taken;
      drag.held = null;
      drag.over = null;
      drag.ghost = null;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', lay, true);
    };
    const lay = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end();
    };
    const take = () => {
      const pictured = node.querySelector<HTMLElement>('[data-ghost]') ?? node;
      const { width, height } = pictured.getBoundingClientRect();
      drag.ghost = pictured.cloneNode(true) as HTMLElement;
      Object.assign(drag.ghost.style, { width: `${width}px`, height: `${height}px`, opacity: '1' });
      drag.held = held();
      node.dataset.taken = '';
      addEventListener('keydown', lay, true);
    };

    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary || room.state?.read_only) return;
      start = { x: event.clientX, y: event.clientY, id: event.pointerId };
      // A quick hand leaves the element before it has told of its first move.
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', end);
    };
    const move = (event: PointerEvent) => {
      if (!start || event.pointerId !== start.id) return;
      if (!drag.held && Math.hypot(event.clientX - start.x, event.clientY - start.y) < STARTS_AT) return;
      if (!drag.held) take();
      drag.x = event.clientX;
      drag.y = event.clientY;
      const over = under(event.clientX, event.clientY);
      const fits = over && (drag.held?.what === 'stage') === 'gap' in over;
      drag.over = fits ? over : null;
    };
    const up = (event: PointerEvent) => {
      const over = drag.over;
      const dropped = drag.held !== null;
      end();
      if (!dropped) return;
      // What was dragged was not clicked.
      const swallow = (click: Event) => click.stopPropagation();
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, true));
      if (over) drop(over, event.ctrlKey || event.metaKey);
    };

    node.addEventListener('pointerdown', down);
    node.addEventListener('dragstart', prevent);
    return () => {
      if (start) end();
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('dragstart', prevent);
    };
  };
}

function prevent(event: Event): void {
  event.preventDefault();
}
