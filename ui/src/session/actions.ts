import { ask } from '../lib/ask.svelte';
import { player } from '../lib/player.svelte';
import { room } from '../lib/room.svelte';
import { present, walk } from '../lib/walk.svelte';
import type { Desk } from './desk.svelte';
import { type Nearby, nextNear, stopsNear } from './nearby';

/** Something that can be done in a session, with its name, its keys and when it can. Buttons, palette and keys read this one table. */
export interface Action {
  id: string;
  name: (desk: Desk) => string;
  /** Any of these. */
  keys: string[];
  when: (desk: Desk) => boolean;
  run: (desk: Desk) => unknown;
}

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

/** Digits that mean a let-down in the opened list come first: there they do not fly to a stage. */
const lines: Action[] = Array.from({ length: 9 }, (_, at) => ({
  id: `line-${at + 1}`,
  name: (desk) => desk.decide.current?.let_downs[at]?.statement ?? '',
  keys: [`${at + 1}`, `Shift ${at + 1}`],
  when: (desk) => choosing(desk) && at < (desk.decide.current?.let_downs.length ?? 0),
  run: (desk) => (desk.line = at),
}));

const stages: Action[] = Array.from({ length: 9 }, (_, at) => ({
  id: `stage-${at + 1}`,
  name: (desk) => desk.console?.walk[at]?.name ?? '',
  keys: [`${at + 1}`],
  when: (desk) => isOpen() && at < (desk.console?.walk.length ?? 0),
  run: (desk) => desk.show({ at: 'stage', stage: desk.console?.walk[at]?.stage ?? '' }),
}));

const remarks: Action[] = Array.from({ length: 9 }, (_, at) => ({
  id: `remark-${at + 1}`,
  name: always(`Remark ${at + 1} on this paper`),
  keys: [`Shift ${at + 1}`],
  when: (desk) => desk.stop.at === 'paper',
  run: (desk) => desk.stop.at === 'paper' && desk.show({ ...desk.stop, remark: at }),
}));

/** Every action of a session, in the order in which keys are tried and the palette lists them. */
export const ACTIONS: Action[] = [
  { id: 'start', name: (desk) => (desk.runs ? 'Go on with the session' : 'Start the session'), keys: ['F5', 'Shift F5'], when: (desk) => isWritable() && desk.session !== null && desk.session.adjourned_at === null && !(desk.runs && walk.up.session === desk.session.session), run: (desk) => desk.start() },
  { id: 'present', name: () => (room.state?.presenting ? 'Take the wall off the projector' : 'Put the wall on the projector'), keys: [], when: isOpen, run: (desk) => desk.attempt(() => present(!room.state?.presenting), 'wall') },

  { id: 'next', name: always('Next'), keys: ['PageDown', 'Right', 'Space'], when: isOpen, run: (desk) => desk.go('next') },
  { id: 'back', name: always('One step back'), keys: ['PageUp', 'Left'], when: isOpen, run: (desk) => desk.go('back') },
  { id: 'not-yet', name: always('Not yet'), keys: ['Esc'], when: (desk) => desk.asking !== null || desk.noting, run: (desk) => { desk.asking = null; desk.noting = false; } },
  { id: 'out', name: always('One step out'), keys: ['Esc'], when: isOpen, run: (desk) => desk.go('out') },
  { id: 'blank', name: () => (walk.up.blank ? 'Bring the wall back' : 'Blank the wall'), keys: ['B', '.'], when: isOpen, run: (desk) => desk.go('blank') },
  { id: 'dark', name: () => (walk.up.dark ? 'Light the room' : 'Dim the room'), keys: ['D'], when: isOpen, run: (desk) => desk.go('dark') },
  { id: 'whole', name: always('The whole wall'), keys: ['0'], when: isOpen, run: (desk) => desk.show({ at: 'whole_wall', wall: 0 }) },
  { id: 'next-wall', name: always('The next wall'), keys: ['W'], when: (desk) => isOpen() && hasWalls(desk), run: (desk) => desk.go('next_wall') },
  ...lines,
  ...stages,
  { id: 'papers', name: always('Papers of this stage, one after another'), keys: ['A'], when: atStage, run: (desk) => near(desk, 'papers') },
  { id: 'quotes', name: always('What customers said at this stage'), keys: ['Q'], when: atStage, run: (desk) => near(desk, 'quotes') },
  { id: 'measures', name: always('Measures of this stage, one after another'), keys: ['M'], when: atStage, run: (desk) => near(desk, 'measures') },
  { id: 'calls', name: always('Calls of this stage, one after another'), keys: ['C'], when: atStage, run: (desk) => near(desk, 'calls') },
  ...remarks,

  { id: 'play', name: (desk) => (player.state.playing ? 'Pause' : desk.nextCue ? `Play “${desk.nextCue.title}”` : 'Play'), keys: ['P'], when: (desk) => isOpen() && (player.state.call !== null || desk.nextCue !== null || desk.stop.at === 'call'), run: (desk) => desk.playNext() },
  { id: 'play-back', name: always('Five seconds back'), keys: ['Shift Left'], when: () => player.state.call !== null, run: (desk) => desk.attempt(() => player.seek(player.state.position_ms - STEP), 'cues') },
  { id: 'play-on', name: always('Five seconds on'), keys: ['Shift Right'], when: () => player.state.call !== null, run: (desk) => desk.attempt(() => player.seek(player.state.position_ms + STEP), 'cues') },

  { id: 'louder', name: always('Louder'), keys: ['+'], when: isOpen, run: (desk) => desk.attempt(() => player.louder(1), 'cues') },
  { id: 'softer', name: always('Softer'), keys: ['-'], when: isOpen, run: (desk) => desk.attempt(() => player.louder(-1), 'cues') },
  { id: 'test-sound', name: always('Play a test sound'), keys: [], when: isOpen, run: (desk) => desk.attempt(() => player.testSound(), 'cues') },

  { id: 'note', name: always('Write a private note'), keys: ['N'], when: (desk) => isWritable() && desk.session !== null, run: (desk) => desk.put('note') },
  { id: 'park', name: always('Park it'), keys: ['L'], when: (desk) => isWritable() && desk.session !== null, run: (desk) => desk.put('parking') },
  { id: 'let-down', name: always('Note a let-down where you stand'), keys: ['Shift L'], when: runs, run: (desk) => { desk.noting = true; desk.put('let_down'); } },
  { id: 'standing', name: always('Say how the next earlier promise stands'), keys: ['Enter'], when: (desk) => isWritable() && desk.kind === 'commitments' && (desk.console?.unspoken ?? 0) > 0, run: (desk) => desk.put('standing') },
  { id: 'ballot', name: always('Enter a leader’s ballot'), keys: ['Enter'], when: (desk) => isWritable() && desk.kind === 'vote' && desk.console?.vote.opened === false, run: (desk) => desk.put('ballot') },
  { id: 'open-votes', name: always('Open the votes'), keys: ['V'], when: mayOpen, run: (desk) => (desk.asking = 'open_votes') },
  { id: 'choose', name: (desk) => `Choose “${desk.decide.current?.let_downs[desk.line]?.statement ?? ''}”`, keys: ['Enter'], when: (desk) => choosing(desk) && desk.kind === 'choose', run: (desk) => desk.choose() },
  { id: 'line-down', name: always('The next let-down'), keys: ['Down'], when: choosing, run: (desk) => (desk.line = Math.min(desk.line + 1, (desk.decide.current?.let_downs.length ?? 1) - 1)) },
  { id: 'line-up', name: always('The let-down above'), keys: ['Up'], when: choosing, run: (desk) => (desk.line = Math.max(0, desk.line - 1)) },
  { id: 'take-down', name: (desk) => `Take “${desk.lost?.title ?? ''}” off the wall of wins`, keys: [], when: (desk) => isWritable() && desk.lost !== null, run: (desk) => desk.lost && desk.takeDown(desk.lost) },
  { id: 'undo', name: (desk) => (desk.steps.current?.undo ? `Undo: ${desk.steps.current.undo}` : 'Undo'), keys: ['Ctrl Z'], when: (desk) => isWritable() && !!desk.steps.current?.undo, run: (desk) => desk.undo() },
];

async function near(desk: Desk, what: Nearby): Promise<void> {
  const stage = desk.stage;
  if (stage === null) return;
  const wall = await desk.attempt(() => ask('stage_wall', { stage }, true), 'wall');
  const stop = wall && nextNear(stopsNear(wall, what), desk.stop);
  if (stop) await desk.show(stop);
}

/** The action with this id. */
export function action(id: string): Action {
  const found = ACTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`There is no action “${id}”.`);
  return found;
}
