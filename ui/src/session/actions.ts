import { type Action, byId } from '../lib/actions';
import { DIGITS, MOVES, NEAR, OVER_WALL } from '../lib/moves';
import { ask } from '../lib/ask.svelte';
import { type Nearby, bringNear } from '../lib/nearby';
import { player } from '../lib/player.svelte';
import { room } from '../lib/room.svelte';
import { walk } from '../lib/walk.svelte';
import { stepWords } from '../parts/steps';
import { many } from '../parts/words';
import type { Desk } from './desk.svelte';

const always = (name: string) => () => name;
const isOpen = () => !!room.state;
const isWritable = () => !!room.state && !room.state.read_only;
const runs = (desk: Desk) => desk.runs && isWritable();
const choosing = (desk: Desk) => desk.runs && desk.stop.at === 'decide' && (desk.decide.current?.opened ?? false);
const mayOpen = (desk: Desk) => runs(desk) && desk.console?.vote.opened === false && desk.console.vote.cast > 0;
/** Things of this stage at near; the same key again brings the next one. */
const atStage = (desk: Desk) => isOpen() && desk.stage !== null;
/** Its stages need more than one wall. */
const hasWalls = (desk: Desk) => desk.console?.walk.some(({ wall }) => wall > 0) ?? false;
const STEP = 5000;

/** What the walk's keys do, the same as on the wall. */
const moves = (id: keyof typeof MOVES) => ({ id, keys: MOVES[id].keys, run: (desk: Desk) => desk.go(MOVES[id].move) });

/** An action whose keys may be pressed over the wall too. */
const overWall = (id: keyof typeof OVER_WALL) => ({ id, keys: OVER_WALL[id] });

/** Digits that mean a let-down in the opened list come first: there they do not fly to a stage. */
const lines: Action<Desk>[] = Array.from({ length: DIGITS }, (_, at) => ({
  id: `line-${at + 1}`,
  name: (desk) => desk.decide.current?.let_downs[at]?.statement ?? '',
  keys: [`${at + 1}`, `Shift ${at + 1}`],
  means: 'The let-down of that number, once the votes are revealed',
  when: (desk) => choosing(desk) && at < (desk.decide.current?.let_downs.length ?? 0),
  run: (desk) => (desk.line = at),
}));

const stages: Action<Desk>[] = Array.from({ length: DIGITS }, (_, at) => ({
  id: `stage-${at + 1}`,
  name: (desk) => desk.console?.walk[at]?.name ?? '',
  keys: [`${at + 1}`],
  means: 'The stage of that number',
  when: (desk) => isOpen() && at < (desk.console?.walk.length ?? 0),
  run: (desk) => desk.show({ at: 'stage', stage: desk.console?.walk[at]?.stage ?? '' }),
}));

const remarks: Action<Desk>[] = Array.from({ length: DIGITS }, (_, at) => ({
  id: `remark-${at + 1}`,
  name: always(`Remark ${at + 1} on this paper`),
  keys: [`Shift ${at + 1}`],
  means: 'The remark of that number, on a paper',
  when: (desk) => desk.stop.at === 'paper',
  run: (desk) => desk.stop.at === 'paper' && desk.show({ ...desk.stop, remark: at }),
}));

/** No agenda of a session is longer. */
const PARTS = 24;
const parts: Action<Desk>[] = Array.from({ length: PARTS }, (_, at) => ({
  id: `part-${at + 1}`,
  name: (desk) => `Go to: ${desk.console?.agenda[at]?.title ?? ''}`,
  when: (desk) => desk.runs && at < (desk.console?.agenda.length ?? 0),
  run: (desk) => desk.go({ item: at }),
}));

const nearby = (id: Nearby, name: string): Action<Desk> => ({ id, name: always(name), keys: [NEAR[id]], when: atStage, run: (desk) => near(desk, id) });

/**
 * Every action of a session, in the order in which keys are tried and the palette lists them. PageDown and PageUp move
 * the walk wherever the cursor is, also in a charter's fields: a presenter's remote has no other keys. Tab goes through
 * the fields.
 */
export const ACTIONS: Action<Desk>[] = [
  { ...moves('next'), name: always('Next'), means: 'The next stop; at a call, play it first', when: isOpen },
  { ...moves('back'), name: always('One step back'), when: isOpen },
  { id: 'not-yet', name: always('Cancel'), keys: ['Esc'], means: 'Close what is open or asked', when: (desk) => desk.listing || desk.wrong !== null || desk.asking !== null || desk.noting || desk.attending || desk.reviewing, run: (desk) => desk.cancel() },
  { ...moves('out'), name: always('One step out'), means: 'One step out: from a thing to its stage, from a stage to the whole wall', when: isOpen },
  { ...moves('blank'), name: () => (walk.up.blank ? 'Bring the wall back' : 'Blank the wall'), means: 'Blank the wall, or bring it back', when: isOpen },
  { ...moves('dark'), name: () => (walk.up.dark ? 'Light the room' : 'Dim the room'), means: 'Dim the room, or light it', when: isOpen },
  { ...moves('whole'), name: always('The whole wall'), when: isOpen },
  { ...moves('next-wall'), name: always('The next wall'), when: (desk) => isOpen() && hasWalls(desk) },
  ...lines,
  ...stages,
  nearby('papers', 'Papers of this stage, one after another'),
  nearby('quotes', 'What customers said at this stage, one after another'),
  nearby('measures', 'Measures of this stage, one after another'),
  nearby('calls', 'Calls of this stage, one after another'),
  nearby('complaints', 'Complaint categories at this stage, one after another'),
  ...remarks,

  { ...overWall('start'), name: (desk) => (desk.runs ? 'Continue the session' : 'Start the session'), means: 'Start the session, or continue it', when: (desk) => isWritable() && desk.session !== null && desk.session.adjourned_at === null && desk.adjourned === null && !(desk.runs && walk.up.session === desk.session.session), run: (desk) => desk.start() },
  ...parts,
  { id: 'attendance', name: always('Attendance: who is in the room'), when: runs, run: (desk) => desk.turnTo('attending') },

  { ...overWall('play'), name: (desk) => (player.state.playing ? 'Pause' : desk.nextCue ? `Play “${desk.nextCue.title}”` : 'Play'), means: 'Play the next call, or pause it', when: (desk) => isOpen() && (player.state.call !== null || desk.nextCue !== null || desk.stop.at === 'call'), run: (desk) => desk.playNext() },
  { ...overWall('play-back'), name: always('Five seconds back'), when: () => player.state.call !== null, run: (desk) => desk.attempt(() => player.seek(player.state.position_ms - STEP), 'cues') },
  { ...overWall('play-on'), name: always('Five seconds forward'), when: () => player.state.call !== null, run: (desk) => desk.attempt(() => player.seek(player.state.position_ms + STEP), 'cues') },

  { ...overWall('louder'), name: always('Louder'), when: isOpen, run: (desk) => desk.attempt(() => player.louder(1), 'cues') },
  { ...overWall('softer'), name: always('Softer'), when: isOpen, run: (desk) => desk.attempt(() => player.louder(-1), 'cues') },
  { id: 'test-sound', name: always('Play a test sound'), when: isOpen, run: (desk) => desk.attempt(() => player.testSound(), 'cues') },

  { ...overWall('note'), name: always('Write a private note'), when: (desk) => isWritable() && desk.session !== null, run: (desk) => desk.put('note') },
  { ...overWall('park'), name: always('Add to the parking lot'), when: (desk) => isWritable() && desk.session !== null, run: (desk) => desk.put('parking') },
  { ...overWall('let-down'), name: always('Note a let-down at this stop'), when: runs, run: (desk) => { desk.turnTo('noting'); desk.put('let_down'); } },
  { ...overWall('noted'), name: always('The let-downs noted so far: see, correct or remove them'), when: (desk) => runs(desk) && desk.noted.length > 0, run: (desk) => desk.turnTo('reviewing') },
  { id: 'standing', name: always('Say how the next earlier commitment stands'), keys: ['Enter'], when: (desk) => isWritable() && desk.kind === 'commitments' && !!desk.console?.unspoken.length, run: (desk) => desk.put('standing') },
  { id: 'decision', name: always('Write down a decision'), keys: ['Enter'], when: (desk) => runs(desk) && desk.kind === 'decisions', run: (desk) => desk.put('decision') },
  { id: 'ballot', name: always('Enter one person’s votes'), keys: ['Enter'], when: (desk) => isWritable() && desk.kind === 'vote' && desk.console?.vote.opened === false, run: (desk) => desk.put('ballot') },
  { ...overWall('open-votes'), name: always('Reveal votes'), means: 'Reveal the votes, once somebody has voted', when: mayOpen, run: (desk) => (desk.asking = 'open_votes') },
  { id: 'choose', name: (desk) => `Choose “${desk.decide.current?.let_downs[desk.line]?.statement ?? ''}”`, keys: ['Enter'], means: 'Choose the let-down that is marked', when: (desk) => choosing(desk) && desk.kind === 'choose', run: (desk) => desk.choose() },
  { id: 'speak', name: (desk) => `Discuss “${desk.unspoken?.statement ?? ''}”`, when: (desk) => runs(desk) && desk.unspoken !== null, run: (desk) => desk.unspoken && desk.speakTo(desk.unspoken) },
  { id: 'line-down', name: always('The next let-down'), keys: ['Down'], when: choosing, run: (desk) => (desk.line = Math.min(desk.line + 1, (desk.decide.current?.let_downs.length ?? 1) - 1)) },
  { id: 'line-up', name: always('The previous let-down'), keys: ['Up'], when: choosing, run: (desk) => (desk.line = Math.max(0, desk.line - 1)) },
  { id: 'take-down', name: (desk) => `Take “${desk.lost?.title ?? ''}” off the wall of wins`, when: (desk) => isWritable() && desk.lost !== null, run: (desk) => desk.lost && desk.takeDown(desk.lost) },
  { ...overWall('undo'), name: (desk) => (desk.undoesBallot ? 'Take the last ballot back' : desk.steps.current?.undo ? `Undo: ${stepWords(desk.steps.current.undo)}` : 'Undo'), means: 'Undo the last step', when: isWritable, run: (desk) => desk.undo() },
  { id: 'redo', name: (desk) => (desk.steps.current?.redo ? `Redo: ${stepWords(desk.steps.current.redo)}` : 'Redo'), keys: ['Ctrl Shift Z', 'Ctrl Y'], means: 'Redo what was undone', when: isWritable, run: (desk) => desk.redo() },
  { ...overWall('find'), name: always('Find anything in the room, or do anything by its name'), when: isOpen, run: (desk) => (desk.finding = true) },
  { ...overWall('keys'), name: always('All keys'), when: () => true, run: (desk) => (desk.listing = !desk.listing) },
  // Last: nobody comes to it by Enter alone.
  { id: 'present', name: always('Take the wall off the projector and go back to Curate'), keys: ['Ctrl B'], when: isOpen, run: (desk) => desk.leave() },
];

const NOTHING: Record<Nearby, string> = {
  papers: 'There are no papers at this stage.',
  quotes: 'There are no quotes at this stage that can be shown.',
  measures: 'There are no measures at this stage.',
  calls: 'There are no calls at this stage.',
  complaints: 'There are no complaints at this stage.',
};

async function near(desk: Desk, what: Nearby): Promise<void> {
  const stage = desk.stage;
  if (stage === null) return;
  const stop = await desk.attempt(() => bringNear(stage, what, () => desk.stop), 'wall');
  if (stop) await desk.show(stop);
  else if (stop === null) desk.wrong = { at: 'wall', sentence: (what === 'quotes' && (await unquoted(desk, stage))) || NOTHING[what] };
}

/** Customers said something here, and nobody has chosen what of it may be quoted. */
async function unquoted(desk: Desk, stage: string): Promise<string | null> {
  const heard = await desk.attempt(() => ask('quotable', { stage }), 'wall');
  if (!heard || heard.said === 0 || heard.quotable > 0) return null;
  return `None of ${many(heard.said, 'comment')} at this stage may be quoted yet. Choose quotes in Curate: key Q at the stage.`;
}

/** The action with this id. */
export const action = byId(ACTIONS);
