import type { Kind } from '../bindings/Kind';
import { asked } from '../lib/ask.svelte';
import type { Edit } from '../bindings/Edit';
import { changeOf, redo, undo } from '../lib/edit';
import { heard } from '../lib/heard.svelte';
import { unsaved } from '../lib/unsaved.svelte';
import { Wishes, holdRefused } from '../lib/wishes.svelte';
import { getContext, setContext, untrack } from 'svelte';
import { Drafts } from './drafts.svelte';
import { NOTHING } from './earlier';
import { isListed } from './lists/lists';
import { baysIn, inView, put } from './order';
import { type Place, type Spot, called, spots, whereIs } from './places';
import { suggest } from './suggest';
import type { Sheet } from './table/readAs';

/** A thing that the inspector shows; `pin` is the one by which it was taken up. */
export interface Selected {
  kind: Kind;
  id: string;
  pin?: string | null;
}

/** Which rows of a table are meant: of a category or of none, those that say some words, those that hang at a stage. */
export interface Rows {
  category?: string;
  uncategorised?: true;
  words?: string;
  from?: string;
}

/**
 * What lies over the wall: choosing a place, all words of a stage (`writing` where more are written down, at this moment or
 * none), a page in large, a list of the room, a commitment
 * from before it, a table's columns.
 */
export type Above = { show: 'quotes'; stage: string; writing?: { moment: string | null } } | { show: 'page' } | { show: 'lists'; kind: Kind } | { show: 'earlier' } | { show: 'columns'; sheet: Sheet } | null;

/** So long keys wait for the field of what was just made, in milliseconds. */
const NAMED_WITHIN = 3000;

/** What one curating window has in its hands. What the room holds is asked, never kept. */
export class Desk extends Wishes {
  readonly wall = asked(() => ['curate_wall', {}]);
  readonly tray = asked(() => ['tray', {}]);
  readonly steps = asked(() => ['undo_state', {}]);
  readonly sessions = asked(() => ['sessions', {}]);

  /** What is written into forms and not stored yet. */
  readonly drafts = new Drafts();
  /** A commitment from before this room, as far as it is written. */
  earlier = $state({ ...NOTHING });
  selected = $state<Selected | null>(null);
  above = $state<Above>(null);
  /** A place is chosen for what is selected, over whatever else is up: another pin, or the one it is held by. */
  moving = $state<{ also: boolean } | null>(null);
  /** The thing to which the selection moved by itself, after the one before it was pinned. */
  private passedTo: string | null = null;
  finding = $state(false);
  /** The page of the selected artifact that is worked on, from 0. */
  page = $state(0);
  /** What a hand draws on a page. */
  tool = $state<'mask' | 'remark'>('mask');
  /** What was just drawn by key on a page: it takes the cursor. */
  drawn = $state<string | null>(null);
  /** The second of the selected call that was searched for, in milliseconds. */
  second = $state<number | null>(null);
  /** What is taken up is about to be purged: that is asked once more. */
  sure = $state(false);
  /** What was just made, or shall be: its name takes the cursor. */
  fresh = $state<string | null>(null);
  /** The stage whose moments are named one after another. */
  naming = $state<string | null>(null);
  /** How wide the wall in the middle is, in CSS pixels. */
  width = $state(0);
  #first = $state(0);
  #named: { stage: string; position: number } | null = null;

  /** The session that runs, or is next. */
  readonly session = $derived(this.sessions.current?.running ?? this.sessions.current?.next ?? null);
  readonly stages = $derived(this.wall.current?.stages ?? []);
  readonly spots = $derived(spots(this.wall.current));
  /** How many bays stand side by side. */
  readonly bays = $derived(baysIn(this.width));
  /** The first of the bays in view. */
  readonly first = $derived(inView(this.#first, this.#first, this.stages.length, this.bays));
  readonly inView = $derived(this.stages.slice(this.first, this.first + this.bays));
  /** Every place in which the selected thing hangs. */
  readonly places = $derived(this.selected ? whereIs(this.wall.current, this.selected.id) : []);
  /** The stage that is meant when none is named: the selected one, the selected thing's, that whose words are read, or the first in view. */
  readonly stage = $derived(
    this.stages.find((stage) => stage.stage === this.selected?.id) ??
      this.places[0]?.spot.stage ??
      this.stages.find((stage) => stage.moments.some((moment) => moment.face.moment === this.selected?.id)) ??
      this.stages.find((stage) => this.above?.show === 'quotes' && stage.stage === this.above.stage) ??
      this.stages[this.first],
  );
  /** How many pages the selected paper has; none of anything else. */
  readonly pages = $derived(this.selected?.kind === 'artifact' ? this.pagesOf(this.selected.id) : 0);
  /** Where the selected thing from the tray probably belongs. */
  readonly suggested = $derived(this.places.length === 0 ? this.suggestedFor(this.titleInTray) : null);

  private get titleInTray(): string {
    const { papers = [], calls = [] } = this.tray.current ?? {};
    const id = this.selected?.id;
    return papers.find((paper) => paper.face.artifact === id)?.face.title ?? calls.find((call) => call.call === id)?.title ?? '';
  }

  private pagesOf(artifact: string): number {
    const hung = this.spots.flatMap(({ stage, moment }) => (moment?.hanging ?? stage.elsewhere).papers);
    return [...(this.tray.current?.papers ?? []), ...hung].find(({ face }) => face.artifact === artifact)?.face.pages ?? 0;
  }

  /** Whether this is a table of which rows have no stage yet. */
  waits(thing: Selected): boolean {
    return thing.kind === 'import' && !!this.tray.current?.imports.some((table) => table.import === thing.id);
  }

  suggestedFor(title: string): { spot: Spot; like: string | null } | null {
    return suggest(title, this.spots);
  }

  select(selected: Selected | null): void {
    if (selected?.id !== this.passedTo) this.passedTo = null;
    if (selected?.id !== this.selected?.id) [this.page, this.second, this.sure] = [0, null, false];
    this.selected = selected;
    if (this.above?.show === 'page') this.above = null;
  }

  /** The selection moved on to a thing by itself: whoever presses a key now may still mean the last one. */
  passOn(id: string): void {
    this.passedTo = id;
  }

  /** Marks the page that is up as checked. One to which the selection moved by itself has to be looked at first. */
  async check(): Promise<void> {
    if (!this.selected) return;
    const { id } = this.selected;
    if (this.passedTo === id) {
      this.passedTo = null;
      this.wrong = { at: id, sentence: 'The last paper is pinned, and this is the next one. Look at it, then check it.' };
      return;
    }
    await this.keep([{ check_page: { artifact: id, page: this.page } }], id);
  }

  /** Brings a stage into view, moving no farther than needed. */
  show(stage: string): void {
    if (this.#scrollTo(stage) && this.above?.show === 'lists') this.above = null;
  }

  #scrollTo(stage: string): boolean {
    const at = this.stages.findIndex((one) => one.stage === stage);
    if (at >= 0) this.#first = inView(this.first, at, this.stages.length, this.bays);
    return at >= 0;
  }

  /** Opens a list; what was taken up in another is laid down. */
  openList(kind: Kind): void {
    this.above = { show: 'lists', kind };
    if (this.selected && this.selected.kind !== kind) this.select(null);
  }

  /** Takes a thing up and brings the place where it hangs into view, or the list in which it stands. */
  visit(thing: Selected, second: number | null = null): void {
    const found = whereIs(this.wall.current, thing.id)[0];
    this.above = !found && isListed(thing.kind) ? { show: 'lists', kind: thing.kind } : null;
    this.select({ ...thing, pin: found?.pin ?? null });
    this.second = second;
    const stage = found?.spot.stage ?? this.stages.find((one) => one.moments.some((moment) => moment.face.moment === thing.id));
    this.show(stage?.stage ?? thing.id);
  }

  /** Moves the bays in view along the wall. */
  walk(by: number): void {
    this.#first = Math.max(0, Math.min(this.first + by, this.stages.length - this.bays));
  }

  undo(): Promise<unknown> {
    return this.attempt(undo, 'top');
  }

  redo(): Promise<unknown> {
    return this.attempt(redo, 'top');
  }

  /** Hangs a thing in a place: moves the pin by which it is held, or sets another one where there is none or `also`; of a table its rows. */
  async hang(thing: Selected, place: Place, also = false): Promise<void> {
    const { kind, id, pin } = thing;
    if (kind === 'import') return this.place(id, place);
    const wish: Edit = pin && !also ? changeOf({ kind: 'pin', id: pin }, { ...place }, this.placeOf(pin)) : { pin: { what: { kind, id }, ...place } };
    const done = await this.keep([wish], place.moment ?? place.stage);
    if (!done) return;
    const made = done.put.find((record) => record.kind === 'pin');
    this.select({ kind, id, pin: made?.id ?? pin ?? null });
    this.#scrollTo(place.stage);
  }

  /** Where a pin hangs. */
  private placeOf(pin: string): Place | null {
    return this.spots.find(({ hung }) => hung.some((one) => one.pin === pin))?.place ?? null;
  }

  /** Puts the rows of a table that have no stage yet in a place: all, or only these. */
  async place(table: string, { stage, moment }: Place, only: Rows = {}): Promise<void> {
    const done = await this.keep([{ place_rows: { import: table, stage, ...only, ...(moment && { moment }) } }], table);
    if (done) this.#scrollTo(stage);
  }

  /** Takes a thing down from one place. */
  async unpin(pin: string): Promise<void> {
    const done = await this.keep([{ remove: { kind: 'pin', id: pin } }], this.selected?.id ?? 'top');
    if (done && this.selected?.pin === pin) this.selected = { ...this.selected, pin: null };
  }

  /** Puts a stage before the gap `to` between the others. */
  async reorder(stage: string, to: number): Promise<void> {
    const order = this.stages.map((one) => one.stage);
    await this.keep([{ reorder_stages: { stages: put(order, order.indexOf(stage), to) } }], 'strip');
  }

  async addStage(name = 'A new stage'): Promise<void> {
    const position = Math.max(0, ...this.stages.map((stage) => stage.position)) + 1;
    await this.made([{ add: { kind: 'stage', name, position } }], 'strip');
    this.#first = this.stages.length;
  }

  /** Opens the field in which a stage's moments are named. */
  nameMoments(stage: string): void {
    this.above = null;
    this.#scrollTo(stage);
    this.naming = stage;
  }

  /** Puts a moment at the end of its stage; whether it was kept. */
  async addMoment(stage: string, name: string): Promise<boolean> {
    const moments = this.stages.find((one) => one.stage === stage)?.moments.length ?? 0;
    // The answer that shows the last one may still be on its way.
    const position = Math.max(moments, this.#named?.stage === stage ? this.#named.position : 0) + 1;
    this.#named = { stage, position };
    const made = (await this.keep([{ add: { kind: 'moment', stage, name, position } }], stage))?.put[0];
    if (made?.id) this.select({ kind: 'moment', id: made.id });
    return !!made;
  }

  /** Keeps what is new and takes it up, its name under the cursor. */
  private async made(edits: Edit[], at: string): Promise<void> {
    const record = (await this.keep(edits, at))?.put[0];
    if (!record?.id) return;
    this.select({ kind: record.kind as Kind, id: record.id });
    this.fresh = record.id;
    await this.#taken(record.id);
  }

  /** Until its name has the cursor: the next letter may already be of it. One that is not shown holds nobody up for long. */
  #taken(fresh: string): Promise<void> {
    return new Promise((taken) => {
      const late = setTimeout(over, NAMED_WITHIN);
      const stop = $effect.root(() => {
        $effect(() => {
          if (this.fresh !== fresh) over();
        });
      });
      function over() {
        clearTimeout(late);
        taken();
        // Not from within itself.
        queueMicrotask(stop);
      }
    });
  }

  /** "I unpack it, It is what I saw", for every place where the selected thing hangs. */
  get hangsAt(): string[] {
    return this.places.map(({ spot }) => called(spot));
  }
}

const DESK = Symbol('desk');

/** Sets the desk up for everything below; called once, where the window is built. */
export function setDesk(): Desk {
  const desk = new Desk();
  const { drafts } = desk;
  unsaved({
    get what() {
      return drafts.held.join(', ');
    },
    holds: () => drafts.held.length > 0,
  });
  holdRefused(desk);
  unsaved({ what: 'a commitment from before this room', holds: () => [desk.earlier.statement, desk.earlier.name].some((words) => words.trim()) });
  let room = untrack(() => heard.opened);
  $effect(() => {
    if (heard.opened === room) return;
    room = heard.opened;
    untrack(() => drafts.clear());
    desk.earlier = { ...NOTHING };
  });
  return setContext(DESK, desk);
}

export function getDesk(): Desk {
  return getContext<Desk>(DESK);
}
