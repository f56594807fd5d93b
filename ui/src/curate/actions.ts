import type { Kind } from '../bindings/Kind';
import { type Action, byId } from '../lib/actions';
import { ask } from '../lib/ask.svelte';
import { chooseFiles, chooseFolder, importFiles } from '../lib/files.svelte';
import { player } from '../lib/player.svelte';
import { closeRoom, newRoom, openRoom, openSample, present, room } from '../lib/room.svelte';
import { saveAll } from '../lib/unsaved.svelte';
import { walk } from '../lib/walk.svelte';
import { stepWords } from '../parts/steps';
import { CAN_LINE_UP, lineUpForWalk } from './cues';
import type { Desk } from './desk.svelte';
import { inShort } from '../parts/words';
import { CAN_HANG, aKind, kindWords } from './fields';
import { LISTS } from './lists/lists';
import { drawByKey, turnPage } from './pages';

const isOpen = () => !!room.state;
const isWritable = () => !!room.state && !room.state.read_only;
const holds = (desk: Desk, ...kinds: string[]) => isOpen() && desk.selected !== null && kinds.includes(desk.selected.kind);
const mayHang = (desk: Desk) => isWritable() && desk.selected !== null && (CAN_HANG.has(desk.selected.kind) || desk.waits(desk.selected)) && desk.stages.length > 0;
/** The pin that is meant: the one by which the thing was taken, or its only one. */
const heldPin = (desk: Desk) => desk.selected?.pin ?? (desk.places.length === 1 ? desk.places[0]?.pin : null) ?? null;

const always = (name: string) => () => name;

/** Each list by its name, and one for each whose records are made there: the next one's name takes the cursor. */
const lists: Action<Desk>[] = [
  ...LISTS.map(({ kind, name }) => ({ id: `list-${kind}`, name: always(name), when: isOpen, run: (desk: Desk) => desk.openList(kind) })),
  ...LISTS.filter(({ comes }) => !comes).map(({ kind }) => ({ id: `add-${kind}`, name: always(`Add ${aKind(kind)}`), when: isWritable, run: (desk: Desk) => addTo(desk, kind) })),
];

/** A digit walks to its stage, as over the wall. */
const stages: Action<Desk>[] = Array.from({ length: 9 }, (_, at) => ({
  id: `stage-${at + 1}`,
  name: (desk) => `Go to “${inShort(desk.stages[at]?.name ?? '')}”`,
  keys: [String(at + 1)],
  when: (desk) => isOpen() && at < desk.stages.length && desk.above === null,
  run: (desk) => {
    const stage = desk.stages[at]?.stage ?? '';
    desk.show(stage);
    desk.select({ kind: 'stage', id: stage });
  },
}));

/** Every action of curating, in the order in which the palette lists them. */
export const ACTIONS: Action<Desk>[] = [
  { id: 'find', name: always('Find anything'), keys: ['Ctrl K'], when: isOpen, run: (desk) => (desk.finding = true) },
  { id: 'keys', name: always('What can be done here, with its keys'), keys: ['F1'], when: () => true, run: (desk) => (desk.finding = true) },
  { id: 'present', name: (desk) => (desk.sessions.current?.running ? 'Back to the running session' : 'Present'), keys: ['F5', 'Shift F5'], when: isOpen, run: presents },
  // Whether there is anything is known by the program alone: what this window knows may be older than the last key.
  { id: 'undo', name: (desk) => (desk.steps.current?.undo ? `Undo: ${stepWords(desk.steps.current.undo)}` : 'Undo'), keys: ['Ctrl Z'], when: isWritable, run: (desk) => desk.undo() },
  { id: 'redo', name: (desk) => (desk.steps.current?.redo ? `Redo: ${stepWords(desk.steps.current.redo)}` : 'Redo'), keys: ['Ctrl Shift Z', 'Ctrl Y'], when: isWritable, run: (desk) => desk.redo() },

  // No key waits until files are chosen and read.
  { id: 'add-files', name: always('Add files'), keys: ['Ctrl O'], when: isWritable, run: (desk) => void desk.attempt(() => importChosen(chooseFiles), 'tray') },
  { id: 'add-folder', name: always('Add a folder'), keys: ['Ctrl Shift O'], when: isWritable, run: (desk) => void desk.attempt(() => importChosen(() => chooseFolder().then(listed)), 'tray') },

  { id: 'inbox', name: always('To the inbox'), keys: ['I'], when: (desk) => isOpen() && (desk.tray.current?.waiting ?? 0) > 0, run: (desk) => (desk.fresh = 'inbox') },
  { id: 'accept', name: (desk) => `Pin it where suggested${desk.suggested ? `: ${inShort(desk.suggested.spot.moment?.face.name ?? desk.suggested.spot.stage.name)}` : ''}`, keys: ['Enter'], when: (desk) => isWritable() && desk.suggested !== null && !desk.above, run: (desk) => desk.selected && desk.suggested && desk.hang(desk.selected, desk.suggested.spot.place) },
  { id: 'move', name: (desk) => (desk.places.length ? 'Move to…' : 'Pin to…'), keys: ['M'], when: mayHang, run: (desk) => (desk.moving = { also: false }) },
  { id: 'also', name: always('Also pin to…'), keys: ['Shift M'], when: (desk) => mayHang(desk) && desk.places.length > 0, run: (desk) => (desk.moving = { also: true }) },
  { id: 'unpin', name: always('Unpin it here'), keys: ['Del'], when: (desk) => mayHang(desk) && heldPin(desk) !== null, run: (desk) => desk.unpin(heldPin(desk) ?? '') },
  { id: 'remove', name: (desk) => (desk.selected?.kind === 'import' ? 'Undo import' : `Remove this ${kindWords(desk.selected?.kind ?? '')} from the room`), keys: ['Shift Del'], when: (desk) => isWritable() && desk.selected !== null && desk.selected.kind !== 'room', run: remove },
  { id: 'purge', name: (desk) => `Purge this ${kindWords(desk.selected?.kind ?? '')}: permanently deleted`, when: (desk) => isWritable() && holds(desk, 'artifact', 'call', 'complaint', 'import', 'person'), run: (desk) => (desk.sure = true) },
  { id: 'not-yet', name: always('Not yet'), keys: ['Esc'], when: (desk) => desk.sure, run: (desk) => (desk.sure = false) },

  { id: 'page', name: (desk) => (desk.above?.show === 'page' ? 'Back to the wall' : 'Enlarge the page'), keys: ['E'], when: (desk) => holds(desk, 'artifact'), run: (desk) => (desk.above = desk.above?.show === 'page' ? null : { show: 'page' }) },
  { id: 'check', name: always('Masks of the page are right'), keys: ['C'], when: (desk) => isWritable() && holds(desk, 'artifact'), run: (desk) => desk.check() },
  { id: 'mask', name: always('Mask something on the page'), keys: ['X'], when: (desk) => isWritable() && holds(desk, 'artifact'), run: (desk) => drawByKey(desk, 'mask') },
  { id: 'remark', name: always('Add a remark to the page'), keys: ['H'], when: (desk) => isWritable() && holds(desk, 'artifact'), run: (desk) => drawByKey(desk, 'remark') },
  { id: 'next-page', name: always('The next page of the paper'), keys: ['PageDown'], when: (desk) => isOpen() && desk.page < desk.pages - 1, run: (desk) => (desk.page += 1) },
  { id: 'page-before', name: always('The previous page of the paper'), keys: ['PageUp'], when: (desk) => isOpen() && desk.pages > 1 && desk.page > 0, run: (desk) => (desk.page -= 1) },
  { id: 'turn', name: always('Turn the page'), keys: ['R'], when: (desk) => isWritable() && holds(desk, 'artifact'), run: turnPage },

  { id: 'stage', name: always('Add a stage'), keys: ['S'], when: isWritable, run: (desk) => desk.addStage() },
  { id: 'moment', name: (desk) => `Add a moment${desk.stage ? ` to “${inShort(desk.stage.name)}”` : ''}`, keys: ['N'], when: (desk) => isWritable() && !!desk.stage, run: (desk) => desk.stage && desk.nameMoments(desk.stage.stage) },
  { id: 'rename', name: always('Rename'), keys: ['F2'], when: (desk) => isWritable() && desk.selected !== null, run: (desk) => (desk.fresh = desk.selected?.id ?? null) },
  { id: 'quotes', name: (desk) => `What customers said${desk.stage ? ` at “${inShort(desk.stage.name)}”` : ''}`, keys: ['Q'], when: (desk) => isOpen() && !!desk.stage, run: (desk) => desk.stage && (desk.above = { show: 'quotes', stage: desk.stage.stage }) },
  { id: 'write-down', name: (desk) => `Write down a complaint${desk.stage ? ` at “${inShort(desk.stage.name)}”` : ''}`, keys: ['W'], when: (desk) => isWritable() && !!desk.stage, run: writeDown },
  { id: 'edit-stage', name: (desk) => `This stage${desk.stage ? `: “${inShort(desk.stage.name)}”` : ''}`, keys: ['G'], when: (desk) => isOpen() && !!desk.stage, run: (desk) => desk.stage && desk.select({ kind: 'stage', id: desk.stage.stage }) },
  { id: 'stage-left', name: always('Move the stage to the left'), keys: ['Alt Shift Left'], when: (desk) => isWritable() && at(desk) > 0, run: (desk) => shift(desk, -1) },
  { id: 'stage-right', name: always('Move the stage to the right'), keys: ['Alt Shift Right'], when: (desk) => isWritable() && at(desk) >= 0 && at(desk) < desk.stages.length - 1, run: (desk) => shift(desk, 1) },
  { id: 'left', name: always('Along the wall to the left'), keys: ['Alt Left'], when: (desk) => desk.first > 0, run: (desk) => desk.walk(-1) },
  { id: 'right', name: always('Along the wall to the right'), keys: ['Alt Right'], when: (desk) => desk.first + desk.inView.length < desk.stages.length, run: (desk) => desk.walk(1) },
  ...stages,
  { id: 'line-up', name: (desk) => `Add it to the agenda${desk.sessions.current?.running ? '' : ' of the next session'}, or remove it`, keys: ['K'], when: (desk) => isWritable() && desk.session !== null && CAN_LINE_UP.has(desk.selected?.kind ?? ''), run: lineUpForWalk },

  { id: 'lists', name: (desk) => (desk.above?.show === 'lists' ? 'Back to the wall' : 'Departments, people, sessions and the other lists'), keys: ['L'], when: isOpen, run: (desk) => (desk.above?.show === 'lists' ? (desk.above = null) : desk.openList('silo')) },
  ...lists,
  { id: 'earlier', name: always('Add a commitment made before this room'), when: isWritable, run: (desk) => (desk.above = { show: 'earlier' }) },
  { id: 'test-sound', name: always('Play a test sound'), when: isOpen, run: (desk) => desk.attempt(() => player.testSound(), 'top') },
  { id: 'room', name: always('This room and its settings'), when: isOpen, run: selectRoom },

  { id: 'open-room', name: always('Open a room'), when: () => true, run: (desk) => leaveFor(desk, () => inFolder(openRoom)) },
  { id: 'new-room', name: always('Make a room'), when: () => true, run: (desk) => leaveFor(desk, () => inFolder(newRoom)) },
  { id: 'sample', name: always('Open the sample room'), when: () => true, run: (desk) => leaveFor(desk, () => openSample('outerwear')) },
  { id: 'sample-hotels', name: always('Open the second sample room, a hotel'), when: () => true, run: (desk) => leaveFor(desk, () => openSample('harbour-hotels')) },
  { id: 'close-room', name: always('Close this room'), when: isOpen, run: (desk) => leaveFor(desk, closeRoom) },
  { id: 'out', name: always('One step out'), keys: ['Esc'], when: (desk) => desk.above !== null || desk.selected !== null, run: (desk) => (desk.above ? (desk.above = null) : desk.select(null)) },
];

/** The action with this id. */
export const action = byId(ACTIONS);

function addTo(desk: Desk, kind: Kind): void {
  desk.openList(kind);
  desk.fresh = `new ${kind}`;
}

/** The words come next, so they take the cursor; a moment that is taken up is meant too. */
function writeDown(desk: Desk): void {
  if (!desk.stage) return;
  const { stage, moments } = desk.stage;
  const moment = moments.find(({ face }) => face.moment === desk.selected?.id)?.face.moment ?? null;
  desk.above = { show: 'quotes', stage, writing: { moment } };
  desk.fresh = 'new complaint';
}

/** Puts the wall on the projector; where a session runs, also after a crash, at the stop where it was. */
async function presents(desk: Desk): Promise<void> {
  const running = desk.sessions.current?.running ?? null;
  await desk.attempt(async () => {
    if (running !== null && walk.up.session !== running) await walk.go({ session: running });
    await present(true);
  }, 'top');
}

async function importChosen(choose: () => Promise<string[]>): Promise<void> {
  const paths = await choose();
  if (paths.length) await importFiles(paths);
}

/** Leaves this room for another or none. What was typed is saved first; where it cannot be, the room stays and says so. */
async function leaveFor(desk: Desk, leave: () => Promise<void>): Promise<void> {
  const left = await saveAll();
  if (left.length > 0) desk.wrong = { at: 'top', sentence: `Not saved yet: ${left.join(', ')}. Save or clear it, then try again.` };
  else await desk.attempt(leave, 'top');
}

async function inFolder(open: (dir: string) => Promise<void>): Promise<void> {
  const dir = await chooseFolder();
  if (dir) await open(dir);
}

const listed = (path: string | null) => (path ? [path] : []);

const at = (desk: Desk) => desk.stages.findIndex((stage) => stage.stage === desk.selected?.id);

async function shift(desk: Desk, by: -1 | 1): Promise<void> {
  const stage = desk.selected?.id ?? '';
  await desk.reorder(stage, by < 0 ? at(desk) - 1 : at(desk) + 2);
  desk.show(stage);
}

async function remove(desk: Desk): Promise<void> {
  if (!desk.selected) return;
  const { kind, id } = desk.selected;
  if (await desk.keep([{ remove: { kind, id } }], id)) desk.select(null);
}

/** No undo brings it back. What could not be deleted with it is said. */
export async function purge(desk: Desk): Promise<void> {
  if (!desk.selected) return;
  const { kind, id } = desk.selected;
  const done = await desk.keep([{ purge: { what: { kind, id } } }], id);
  desk.sure = false;
  if (!done) return;
  desk.select(null);
  if (done.left?.length) desk.wrong = { at: 'top', sentence: done.left.join(' ') };
}

async function selectRoom(desk: Desk): Promise<void> {
  const [card] = (await desk.attempt(() => ask('records', { kind: 'room' }), 'top')) ?? [];
  if (card?.id) desk.select({ kind: 'room', id: card.id });
}
