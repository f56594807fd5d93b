import { getContext, setContext, untrack } from 'svelte';
import type { AnyRecord } from '../bindings/AnyRecord';
import type { BallotAbout } from '../bindings/BallotAbout';
import type { BallotContent } from '../bindings/BallotContent';
import type { CueFace } from '../bindings/CueFace';
import type { Done } from '../bindings/Done';
import type { FieldsOf } from '../bindings/FieldsOf';
import type { Kind } from '../bindings/Kind';
import type { Ref } from '../bindings/Ref';
import type { ToDiscuss } from '../bindings/ToDiscuss';
import type { Stop } from '../bindings/Stop';
import { ask, asked } from '../lib/ask.svelte';
import { drawn } from '../lib/drawn';
import { type Changed, type Seen, addOf, changeOf, lastMade, redo, undo } from '../lib/edit';
import { secret } from '../lib/id';
import { player } from '../lib/player.svelte';
import { present, room } from '../lib/room.svelte';
import { type Move, walk } from '../lib/walk.svelte';
import { saveAll } from '../lib/unsaved.svelte';
import { Wishes } from '../lib/wishes.svelte';
import { Drafts } from './drafts.svelte';
import { type Here, minutesBetween, paceOf, usedOf } from './pace';
import { keepHalfTyped } from './halfTyped.svelte';
import { holdDrafts } from './saving';
import { stageOf, stopOf, thingOf } from './stops';

/** What is asked once more before it is done: none of it can be undone in front of the room. */
export type Asking = 'open_votes' | 'open_ratings' | 'adjourn' | 'leave' | null;

/** Where the cursor should go; `turn` grows, so that the same field can be asked for twice. */
export interface Cursor {
  field: 'note' | 'parking' | 'let_down' | 'standing' | 'ballot' | 'decision' | 'rating';
  turn: number;
}

const TICK = 1000;

/** Beside what is said what was wrong with a ballot. */
const ENTERED_AT = { let_downs: 'ballot', rating: 'rating' } as const;

/** What the facilitator has in hand during a session. What the room holds is asked, never kept. */
export class Desk extends Wishes {
  readonly answer = asked(() => (room.state?.presenting ? ['console', {}] : undefined));
  readonly steps = asked(() => (room.state?.presenting ? ['undo_state', {}] : undefined));
  readonly decide = asked(() => (this.kind === 'vote' || this.kind === 'choose' ? ['decide', {}] : undefined));

  readonly wins = asked(() => (this.stop.at === 'wins' ? ['wins', {}] : undefined));
  private readonly letDowns = asked(() => (room.state?.presenting ? ['records', { kind: 'let_down' as const }] : undefined));

  /** What is half written. */
  readonly drafts = new Drafts();
  /** What could not be saved when the session was about to end. */
  unsaved = $state.raw<string[]>([]);

  now = $state(Date.now());
  asking = $state<Asking>(null);
  /** Something is sought by its name. */
  finding = $state(false);
  /** The list of all keys is open. */
  listing = $state(false);
  /** A let-down is being noted. */
  noting = $state(false);
  /** Who is in the room is being said. */
  attending = $state(false);
  /** The let-downs that were noted so far are being looked through. */
  reviewing = $state(false);
  /** Why nothing was chosen: the first earlier commitment that was not discussed. */
  unspoken = $state.raw<ToDiscuss | null>(null);
  cursor = $state<Cursor | null>(null);
  /** The line of the let-downs that is meant, from 0. */
  line = $state(0);
  /** The session that was adjourned here. As long as its wall is up, F5 does not start the next one. */
  adjourned = $state<string | null>(null);
  /** What could not be done when it was adjourned. */
  left = $state<string | null>(null);
  /** The day for which the session that was just started had been planned, where that is not today. */
  plannedFor = $state<string | null>(null);
  /** The ballots that were entered here, the last one last: only this window knows which they are. `step` was the newest step then. */
  #ballots = $state.raw<{ about: keyof typeof ENTERED_AT; voter: string; step: number }[]>([]);
  readonly lastBallot = $derived(this.#ballots.at(-1) ?? null);
  #casting: Promise<unknown> = Promise.resolve();
  /** Cues that were played in this session. */
  played = $state<string[]>([]);
  #stood = $state<string | null>(null);

  private readonly presenting = $derived(room.state?.presenting ?? false);
  readonly console = $derived(this.answer.current);
  readonly session = $derived(this.console?.session ?? null);
  /** The session to which things are added; while none is known the room says so of whatever needs one. */
  private readonly inSession = $derived(this.session?.session ?? '');
  /** The let-downs that were noted in this session, the newest first. */
  readonly noted = $derived(
    ((this.letDowns.current ?? []) as Extract<AnyRecord, { kind: 'let_down' }>[]).filter(({ noted_in }) => this.session !== null && noted_in === this.session.session).toReversed(),
  );
  /** The session runs, and its walk is what PageDown follows. */
  readonly runs = $derived(this.session !== null && this.session.started_at !== null && this.session.adjourned_at === null);
  /** The place in the agenda of the part that is up. Every answer replaces the whole of `walk.up`: what depends on one of its fields depends on a value of its own. */
  readonly part = $derived(walk.up.item);
  readonly item = $derived(this.runs ? this.console?.agenda[this.part] : undefined);
  readonly kind = $derived(this.item?.kind ?? null);
  readonly stop = $derived(walk.up.stop);
  readonly thing = $derived(thingOf(this.stop));
  /** The stage where one stands: a thing at near stands where one came from, unless its cue says where it hangs. */
  readonly stage = $derived(stageOf(this.stop, this.console) ?? (this.thing ? this.#stood : null));
  /** The place in the walk of the stage that is up, from 0. */
  readonly along = $derived(this.console?.walk.findIndex((one) => one.stage === this.stage) ?? -1);

  /** What is lined up from here on: on the walk, nothing of the stages that were passed. */
  readonly cues = $derived.by(() => {
    const cues = this.item?.cues ?? [];
    if (this.kind !== 'walk') return cues;
    const place = (stage: string | null) => this.console?.walk.findIndex((one) => one.stage === stage) ?? -1;
    return cues.filter((cue) => cue.stage === null || place(cue.stage) >= this.along);
  });

  readonly parts = $derived(
    (this.console?.agenda ?? []).map((item) => ({
      minutes: item.minutes,
      stops: item.kind === 'walk' ? Math.max(1, this.console?.walk.length ?? 1) : 1,
    })),
  );
  readonly here = $derived<Here>({ part: this.part, stop: this.kind === 'walk' ? Math.max(0, this.along) : 0 });
  readonly used = $derived(
    usedOf(
      walk.up.turns.map(({ item, at }) => ({ item, from: Date.parse(at) })),
      this.now,
      this.parts.length,
    ),
  );
  readonly pace = $derived(
    this.session?.started_at ? paceOf(this.parts, minutesBetween(Date.parse(this.session.started_at), this.now), this.here) : null,
  );

  constructor() {
    super();
    holdDrafts(this);
    keepHalfTyped(this.drafts);
    $effect(() => {
      const timer = setInterval(() => (this.now = Date.now()), TICK);
      return () => clearInterval(timer);
    });
    $effect(() => {
      const stage = stageOf(this.stop, this.console);
      if (stage !== null || !this.thing) untrack(() => (this.#stood = stage));
    });
    $effect(() => {
      if (!this.presenting) this.adjourned = null;
    });
    // What was asked, or refused, belongs to the part of the session in which it was.
    $effect(() => {
      void this.part;
      this.asking = null;
      this.attending = false;
      this.reviewing = false;
      this.wrong = null;
      this.unspoken = null;
      this.plannedFor = null;
      this.line = 0;
    });
  }

  go(move: Move): Promise<unknown> {
    return this.attempt(() => walk.go(move), 'wall');
  }

  show(stop: Stop): Promise<unknown> {
    return this.go({ to: stop });
  }

  /** Shows what was found; a call that was found by what is said in it is played from there. */
  async see(stop: Stop, second: number | null): Promise<void> {
    await this.show(stop);
    if (stop.at === 'call' && second !== null) await this.attempt(() => player.play(stop.call, second), 'cues');
  }

  /** Shows a category's complaints at the stage where one stands, or else at the first where it has any. */
  async seeCategory(category: string): Promise<void> {
    const stages = this.console?.walk.map(({ stage }) => stage) ?? [];
    const inTurn = this.stage === null ? stages : [this.stage, ...stages];
    const stop = await this.attempt(async (): Promise<Stop | null> => {
      for (const stage of inTurn) {
        const wall = await ask('stage_wall', { stage }, true);
        if (wall.categories.some((face) => face.category === category)) return { at: 'category', stage, category };
      }
      return null;
    }, 'wall');
    if (stop) await this.show(stop);
    else if (stop === null) this.wrong = { at: 'wall', sentence: 'No stage shows this category by itself.' };
  }

  /** Opens one of the forms of the walk: a let-down, who is in the room, or what was noted so far. */
  turnTo(form: 'noting' | 'attending' | 'reviewing'): void {
    [this.noting, this.attending, this.reviewing] = [form === 'noting', form === 'attending', form === 'reviewing'];
  }

  put(field: Cursor['field']): void {
    this.cursor = { field, turn: (this.cursor?.turn ?? 0) + 1 };
  }

  /** Esc: closes the list of keys, or else what was refused, or else what was asked or opened last. */
  cancel(): void {
    if (this.listing) this.listing = false;
    else if (this.wrong) [this.wrong, this.unspoken] = [null, null];
    else [this.asking, this.noting, this.attending, this.reviewing, this.plannedFor] = [null, false, false, false, null];
  }

  /** Until what the meaning of keys depends on is known; none where it is. */
  known(): Promise<unknown> | null {
    return this.answer.pending ?? this.decide.pending ? this.#known() : null;
  }

  async #known(): Promise<void> {
    await this.answer.pending;
    // Another part of the session may ask something else.
    await drawn();
    await this.decide.pending;
  }

  /**
   * Begins the session, and takes the wall to its first stop; a session that runs is continued. Nobody has to be ticked for
   * it: who is there can be said while it runs, and is asked then.
   */
  start(): Promise<void> {
    return this.once('start', 'starting', async () => {
      // Asked anew: ticks may be on their way, and what is seen may be older than the last press.
      await lastMade();
      const now = await this.attempt(() => ask('console', {}), 'session');
      const session = now?.session;
      if (!session || session.adjourned_at || this.adjourned) return;
      if (!session.started_at && !(await this.keep([{ start_session: { session: session.session } }], 'session'))) return;
      if (walk.up.session !== session.session) await this.go({ session: session.session });
      if (session.in_days) this.plannedFor = session.held_on;
      if (!session.started_at && !now.attendance.some(({ present }) => present)) this.attending = now.attendance.length > 0;
    });
  }

  /** Takes the wall off the projector; in the middle of a session only who is sure does. */
  async leave(sure = false): Promise<void> {
    if (this.runs && !sure) {
      this.asking = 'leave';
      return;
    }
    this.asking = null;
    await this.attempt(() => present(false), 'wall');
  }

  /** Asks whether the session shall end, once all that was typed is saved. */
  async askToAdjourn(): Promise<void> {
    this.unsaved = await saveAll();
    this.asking = 'adjourn';
  }

  async adjourn(): Promise<void> {
    const session = this.session;
    if (!session) return;
    // Whoever goes on typing after the question loses nothing either.
    await saveAll();
    const done = await this.keep([{ adjourn: { session: session.session } }], 'adjourn');
    if (done) {
      this.adjourned = session.session;
      await this.go({ session: null });
      // The session is over also where its minutes could not be written.
      this.left = done.left?.join(' ') || null;
    }
    this.asking = null;
  }

  /** Puts a ballot into the box; answers whether it is in. */
  cast(about: keyof typeof ENTERED_AT, content: BallotContent): Promise<boolean> {
    const voter = secret();
    const given = this.give([{ cast_ballot: { session: this.inSession, about, content, voter } }], ENTERED_AT[about]);
    const cast = given.then((done) => {
      if (done) this.#ballots = [...this.#ballots, { about, voter, step: done.step }];
      return done !== undefined;
    });
    this.#casting = cast;
    return cast;
  }

  /** Whether the next undo means the last ballot: it is no step, and none was made since. */
  readonly undoesBallot = $derived(this.lastBallot !== null && this.lastBallot.step === this.steps.current?.step);

  /** Takes the ballot that was entered here last out of the box again. */
  async takeBack(): Promise<void> {
    const last = this.lastBallot;
    if (!last) return;
    const { about, voter } = last;
    const back = await this.keep([{ take_back_ballot: { session: this.inSession, about, voter } }], ENTERED_AT[about]);
    if (back) this.#ballots = this.#ballots.filter((ballot) => ballot !== last);
  }

  async open(about: BallotAbout): Promise<void> {
    this.#ballots = this.#ballots.filter((ballot) => ballot.about !== about);
    const session = this.session?.session;
    const done = session && (await this.keep([{ open_votes: { session, about } }], about === 'rating' ? 'rating' : 'vote'));
    this.asking = null;
    // What was revealed for everyone is seen by everyone.
    if (done && about === 'let_downs' && this.stop.at !== 'decide') await this.show({ at: 'decide' });
  }

  /** Makes the let-down on the chosen line a commitment. */
  async choose(): Promise<void> {
    const meant = this.decide.current?.let_downs[this.line]?.let_down;
    const session = this.session?.session;
    if (!meant || !session) return;
    await this.once(meant, 'choosing', async () => {
      // Asked anew: what is seen may be older than the last Enter, and nothing is promised twice.
      const now = await this.attempt(() => ask('choosing', { let_down: meant }), 'choose');
      // One that was chosen says so in its line.
      if (!now || now.chosen) return;
      this.unspoken = now.discuss;
      if (now.cannot) this.wrong = { at: 'choose', sentence: now.cannot };
      else await this.keep([{ choose: { session, let_down: meant } }], 'choose');
    });
  }

  /** Takes the wall to an earlier promise, and the cursor to where one says how it stands. */
  async speakTo({ commitment }: Pick<ToDiscuss, 'commitment'>): Promise<void> {
    const item = this.console?.agenda.findIndex(({ kind }) => kind === 'commitments') ?? -1;
    if (item >= 0) await this.go({ item });
    await this.show({ at: 'promised', commitment });
    this.put('standing');
  }

  /** A win that was proven once and whose measure lost it again. */
  readonly lost = $derived(this.wins.current?.wins.find((win) => win.lost) ?? null);

  /** Takes a win off the wall of wins. It stays in the record. */
  async takeDown(win: { win: string }): Promise<void> {
    await this.keep([{ take_down: { win: win.win } }], 'take-down');
  }

  cueKey(cue: CueFace): string {
    return `${cue.what.id}:${cue.from ?? ''}`;
  }

  /** The cue that P plays. */
  readonly nextCue = $derived(this.cues.find((cue) => cue.what.kind === 'call' && cue.on_wall && !this.played.includes(this.cueKey(cue))) ?? null);

  /** Shows what a cue lined up; a call is played, or paused while it plays. */
  async cue(cue: CueFace): Promise<void> {
    const stop = stopOf(cue.what);
    if (stop === null) return;
    if (cue.what.kind === 'call' && player.state.call === cue.what.id && !player.state.ended && this.played.includes(this.cueKey(cue))) {
      await this.attempt(() => player.toggle(), 'cues');
      return;
    }
    await this.show(stop);
    if (cue.what.kind !== 'call') return;
    const started = await this.attempt(async () => {
      await player.play(cue.what.id, cue.from ?? undefined, cue.to ?? undefined);
      return true;
    }, 'cues');
    if (started) this.played = [...this.played, this.cueKey(cue)];
  }

  /** P: pauses what plays, goes on with what is paused, or plays the next cue. */
  async playNext(): Promise<void> {
    const { call, ended, playing } = player.state;
    const open = call !== null && !ended && (playing || (this.stop.at === 'call' && this.stop.call === call));
    if (open) await this.attempt(() => player.toggle(), 'cues');
    else if (this.nextCue) await this.cue(this.nextCue);
    else if (this.stop.at === 'call') await this.attempt(() => player.play(this.thing?.id ?? ''), 'cues');
  }

  async undo(): Promise<void> {
    // A ballot may be on its way, and what is known of the steps older than it.
    await this.#casting;
    if (this.lastBallot) {
      const steps = await this.attempt(() => ask('undo_state', {}), 'wall');
      if (!steps) return;
      if (steps.step === this.lastBallot.step) return this.takeBack();
    }
    await this.follow(await this.attempt(undo, 'wall'));
  }

  async redo(): Promise<void> {
    await this.follow(await this.attempt(redo, 'wall'));
  }

  /** A session that was begun or adjourned by a step is so no more when that is undone: the wall goes with it. */
  private async follow(done: Done | undefined): Promise<void> {
    if (!done?.put.some(({ kind }) => kind === 'session')) return;
    const now = await this.attempt(() => ask('console', {}), 'wall');
    const session = now?.session;
    const running = session?.started_at && !session.adjourned_at ? session.session : null;
    if (running) this.adjourned = null;
    if (now && walk.up.session !== running) await this.go({ session: running });
  }

  /** Adds a record that belongs to this session. */
  add<K extends Kind>(kind: K, fields: Omit<FieldsOf[K], 'session'>, at: string): Promise<Done | undefined> {
    return this.keep([addOf(kind, { session: this.inSession, ...fields })], at);
  }

  /** Changes fields of a record, which was `seen` like this here. */
  change<K extends Kind>(of: { kind: K; id: string }, fields: Changed<K>, seen: Seen<K> | null, at: string): Promise<Done | undefined> {
    return this.keep([changeOf(of, fields, seen)], at);
  }

  remove({ kind, id }: Ref, at: string): Promise<Done | undefined> {
    return this.keep([{ remove: { kind, id } }], at);
  }
}

const KEY = Symbol('session');

/** The desk of this window, for everything on the console. */
export function setDesk(desk: Desk): Desk {
  return setContext(KEY, desk);
}

export function getDesk(): Desk {
  return getContext<Desk>(KEY);
}
