import { easeCubicInOut } from 'd3-ease';
import { type Place, between, smooth } from './flight';
import { type Painted, drawSheetAt, paintedOf, pictureOf } from './picture';
import type { Scene } from './scene';
import { placeIn, without } from './world';

/** One paper lifted from its stage and turned straight, or put back: it alone moves, the rest dims. A call only dims the room. */
export class Lift {
  /** In milliseconds. */
  readonly duration: number;
  private readonly below: HTMLCanvasElement;
  private readonly above: HTMLCanvasElement;
  private readonly lifted: { sheet: HTMLElement; painted: Painted; from: Place; to: Place } | null;
  private readonly behind: string;

  constructor(stage: HTMLElement, near: HTMLElement, scene: Scene, frame: HTMLElement) {
    this.duration = scene.dims ? 500 : 600;
    this.behind = scene.dims ? getComputedStyle(near).getPropertyValue('--call-edge') : getComputedStyle(stage.querySelector('[data-stage]') ?? stage).getPropertyValue('--paint');
    const here = scene.thing === null ? null : stage.querySelector<HTMLElement>(`[data-artifact="${CSS.escape(scene.thing)}"]`);
    const there = near.querySelector<HTMLElement>('[data-near]');
    const sheet = here?.querySelector<HTMLElement>('.sheet');
    this.lifted = here && there && sheet ? { sheet, painted: paintedOf(sheet), from: placeIn(here, frame), to: placeIn(there, frame) } : null;
    const hidden = this.lifted && here && there ? [here, there] : [];
    [this.below, this.above] = without(hidden, () => [pictureOf(stage, '', 1), pictureOf(near, '', 1)]);
  }

  /** Draws it lifted so far: 0 hangs on the stage, 1 is near. */
  draw(context: CanvasRenderingContext2D, part: number, size: { w: number; h: number }): void {
    const eased = easeCubicInOut(part);
    context.fillStyle = this.behind;
    context.fillRect(0, 0, size.w, size.h);
    context.globalAlpha = 1 - 0.75 * smooth(0, 0.7, part);
    context.drawImage(this.below, 0, 0, size.w, size.h);
    context.globalAlpha = smooth(0.45, 1, part);
    context.drawImage(this.above, 0, 0, size.w, size.h);
    context.globalAlpha = 1;
    if (!this.lifted) return;
    const place = between(this.lifted.from, this.lifted.to, eased);
    drawSheetAt(context, this.lifted.sheet, this.lifted.painted, { ...place, x: place.x + place.w / 2, y: place.y + place.h / 2 }, 1 - eased);
  }
}
