import { type Place, type View, between, farness, layersAt, seen } from './flight';
import { type Painted, drawSheetAt, paintedOf, pictureOf } from './picture';
import type { Scene } from './scene';

/** What of a stage comes only when the camera has landed. */
const EDGES = 'aside, footer, .lamp, .stage > :not(main)';
/** The whole wall is looked at enlarged for a while. */
const DENSITY = 1.5;

/** A flight over the wall: the whole wall, and the stages flown from and to, each in its window. */
export class World {
  private readonly size: { w: number; h: number };
  private readonly whole: View;
  private readonly wall: HTMLCanvasElement;
  private readonly stages: { scene: Scene; window: View; picture: HTMLCanvasElement }[] = [];
  private readonly travellers: Traveller[] = [];
  private readonly floor: string;

  /** `far` and the stages' nodes lie over one another in `frame`. */
  constructor(
    private readonly frame: HTMLElement,
    private readonly far: HTMLElement,
    stages: { scene: Scene; node: HTMLElement }[],
  ) {
    this.size = { w: frame.clientWidth, h: frame.clientHeight };
    this.floor = getComputedStyle(frame).getPropertyValue('--floor');
    this.whole = { x: this.size.w / 2, y: this.size.h / 2, w: this.size.w };
    for (const { scene, node } of stages) {
      const window = this.windowOf(scene);
      if (window) this.travellers.push(...this.papersOf(scene, node, window));
    }
    const travelling = this.travellers.flatMap(({ hidden }) => hidden);
    this.wall = without(travelling, () => {
      for (const { scene, node } of stages) {
        const window = this.windowOf(scene);
        if (window) this.stages.push({ scene, window, picture: pictureOf(node, EDGES, 1) });
      }
      return pictureOf(far, '', DENSITY);
    });
  }

  /** Where the camera stands before a scene; none where this wall does not show its stage, or it is another wall. */
  viewOf(scene: Scene): View | null {
    if (scene.level === 'far') return this.far.dataset['scene'] === scene.key ? this.whole : null;
    return this.stages.find((stage) => stage.scene.key === scene.key)?.window ?? null;
  }

  /** Draws what the camera sees from `view`; `target`'s paint lies behind its stage. */
  draw(context: CanvasRenderingContext2D, view: View, target: Scene): void {
    const all = { x: 0, y: 0, ...this.size };
    const behind = this.stages.find(({ scene }) => scene.key === target.key) ?? this.stages[0];
    const paint = behind ? layersAt(farness(view, behind.window, this.size.w)).paint : 0;
    if (paint < 1) drawAt(context, this.wall, seen(all, view, this.whole, this.size));
    if (paint > 0) {
      context.globalAlpha = paint;
      context.fillStyle = this.paintOf(target);
      context.fillRect(0, 0, this.size.w, this.size.h);
    }
    for (const { scene, window, picture } of this.stages) {
      context.globalAlpha = layersAt(farness(view, window, this.size.w)).stage;
      if (context.globalAlpha === 0) continue;
      const place = seen(all, view, window, this.size);
      context.fillStyle = this.paintOf(scene);
      context.fillRect(place.x, place.y, place.w, place.h);
      drawAt(context, picture, place);
    }
    context.globalAlpha = 1;
    for (const { sheet, painted, from, to, window } of this.travellers) {
      const part = layersAt(farness(view, window, this.size.w)).papers;
      const place = between(seen(from, view, this.whole, this.size), seen(to, view, window, this.size), part);
      drawSheetAt(context, sheet, painted, { ...place, x: place.x + place.w / 2, y: place.y + place.h / 2 }, 1);
    }
  }

  private paintOf(scene: Scene): string {
    const bay = this.bayOf(scene);
    return bay ? getComputedStyle(bay).backgroundColor : this.floor;
  }

  private bayOf(scene: Scene): HTMLElement | null {
    return scene.stage === null ? null : this.far.querySelector<HTMLElement>(`[data-stage="${CSS.escape(scene.stage)}"]`);
  }

  /** A bay's window has the picture's shape, is as wide as the bay, and stands about its pile. */
  private windowOf(scene: Scene): View | null {
    const bay = this.bayOf(scene);
    if (!bay) return null;
    const box = placeIn(bay, this.frame);
    const h = (box.w * this.size.h) / this.size.w;
    return { x: box.x + box.w / 2, y: Math.min(box.y + 0.47 * box.h, box.y + box.h - h / 2), w: box.w };
  }

  /** The papers that hang both in a bay's pile and on its stage, the topmost last. */
  private papersOf(scene: Scene, stage: HTMLElement, window: View): Traveller[] {
    const pile = [...(this.bayOf(scene)?.querySelectorAll<HTMLElement>('[data-artifact]') ?? [])].reverse();
    return pile.flatMap((hanging) => {
      const there = stage.querySelector<HTMLElement>(`[data-artifact="${CSS.escape(hanging.dataset['artifact'] ?? '')}"]`);
      const sheet = there?.querySelector<HTMLElement>('.sheet');
      if (!there || !sheet) return [];
      return [{ sheet, painted: paintedOf(sheet), from: placeIn(hanging, this.frame), to: placeIn(there, this.frame), window, hidden: [hanging, there] }];
    });
  }
}

interface Traveller {
  sheet: HTMLElement;
  painted: Painted;
  from: Place;
  to: Place;
  window: View;
  hidden: HTMLElement[];
}

/** Does something while these things cannot be seen. */
export function without<Done>(things: HTMLElement[], something: () => Done): Done {
  for (const thing of things) thing.style.visibility = 'hidden';
  try {
    return something();
  } finally {
    for (const thing of things) thing.style.visibility = '';
  }
}

/** Where a thing lies in the frame. */
export function placeIn(thing: HTMLElement, frame: HTMLElement): Place {
  const origin = frame.getBoundingClientRect();
  const box = thing.getBoundingClientRect();
  return { x: box.left - origin.left, y: box.top - origin.top, w: box.width, h: box.height };
}

function drawAt(context: CanvasRenderingContext2D, picture: HTMLCanvasElement, { x, y, w, h }: Place): void {
  context.drawImage(picture, x, y, w, h);
}
