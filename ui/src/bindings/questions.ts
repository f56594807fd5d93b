// Made from the types of crates/room by `make bindings`.
import type { AnyRecord } from './AnyRecord';
import type { CallCloseUp } from './CallCloseUp';
import type { CategoryCloseUp } from './CategoryCloseUp';
import type { Charter } from './Charter';
import type { Choosing } from './Choosing';
import type { Console } from './Console';
import type { CurateWall } from './CurateWall';
import type { Decide } from './Decide';
import type { DecisionLog } from './DecisionLog';
import type { GrowthFloor } from './GrowthFloor';
import type { HalfTyped } from './HalfTyped';
import type { Heard } from './Heard';
import type { Hit } from './Hit';
import type { Kind } from './Kind';
import type { MeasureCloseUp } from './MeasureCloseUp';
import type { PaperCloseUp } from './PaperCloseUp';
import type { PapersOfStage } from './PapersOfStage';
import type { Promised } from './Promised';
import type { Question } from './Question';
import type { Quotable } from './Quotable';
import type { QuotesOfStage } from './QuotesOfStage';
import type { ReportOut } from './ReportOut';
import type { RoomCard } from './RoomCard';
import type { RowsToPlace } from './RowsToPlace';
import type { Sessions } from './Sessions';
import type { StageWall } from './StageWall';
import type { Step } from './Step';
import type { Stop } from './Stop';
import type { Tray } from './Tray';
import type { UndoState } from './UndoState';
import type { Up } from './Up';
import type { WholeWall } from './WholeWall';
import type { Wins } from './Wins';

/** What each question is answered. */
export type Answers = {
  /** The whole wall: this one, or that on which a stage hangs; else the first. */
  whole_wall: WholeWall;
  /** One stage's wall. */
  stage_wall: StageWall;
  /** One paper near, with its redesign. */
  paper: PaperCloseUp;
  /** One call near. */
  call: CallCloseUp;
  /** One measure near. */
  measure: MeasureCloseUp;
  /** A category's complaints at a stage; none: those of "other". */
  category: CategoryCloseUp;
  /** All papers of a stage. */
  papers: PapersOfStage;
  /** All quotes of a stage. */
  quotes: QuotesOfStage;
  /** The floor near: did we earn our growth. */
  growth: GrowthFloor;
  /** Earlier commitments. */
  promised: Promised;
  /** The let-downs, their votes once opened, and the hooks. */
  decide: Decide;
  /** Whether a let-down can be chosen now. */
  choosing: Choosing;
  /** Why a team with this name, lead and members cannot be created yet, in a sentence; none: it can. */
  new_team: string | null;
  /** A fix team's charter, or that of a commitment without a team; without either named, the next to be filled in. */
  charter: Charter | null;
  /** A fix team's report; without one named, the next to be heard. */
  report_out: ReportOut | null;
  /** The wall of wins. */
  wins: Wins;
  /** What a session decided; without one named, the one that runs or was last. */
  decisions: DecisionLog;
  /** What every window shows now. */
  up: Up;
  /** The facilitator's console. */
  console: Console;
  /** What is half typed on the console. */
  half_typed: Array<HalfTyped>;
  /** The next stops of the walk, nearest first. */
  ahead: Array<Stop>;
  /** All sessions. */
  sessions: Sessions;
  /** What arrived and hangs nowhere yet. */
  tray: Tray;
  /** What customers said at a stage, the newest first; where words are given, only where they said these. */
  heard: Heard;
  /** How much of what customers said at a stage may be quoted. */
  quotable: Quotable;
  /** Where the rows of a table hang, by category; where words are given, only of those that say these. */
  rows_to_place: Array<RowsToPlace>;
  /** The wall as a curator works on it. */
  curate_wall: CurateWall;
  /** What is in the room, in numbers. */
  room_card: RoomCard;
  /** What undo and redo would do now. */
  undo_state: UndoState;
  /** The newest steps, newest first; at most `limit`. */
  log: Array<Step>;
  /** Finds words anywhere in the room, best first; at most `limit`. */
  search: Array<Hit>;
  /** All records of a kind, as long as they fit in memory. */
  records: Array<AnyRecord>;
  /** One record; none where it is not there any more. */
  record: AnyRecord | null;
};

/** What each question needs besides its name. */
export type Asked = { [Name in keyof Answers]: Omit<Extract<Question, { ask: Name }>, 'ask'> };

/** Questions that the wall window may ask; all others are the console's. */
export type OfTheWall =
  | 'whole_wall'
  | 'stage_wall'
  | 'paper'
  | 'call'
  | 'measure'
  | 'category'
  | 'papers'
  | 'quotes'
  | 'growth'
  | 'promised'
  | 'decide'
  | 'charter'
  | 'report_out'
  | 'wins'
  | 'decisions'
  | 'up'
  | 'ahead';

/** What a question's answer rests on: kinds; what is up; every step; or the kind that is named in the question. */
export const READS: { readonly [Name in keyof Answers]: readonly (Kind | 'up' | 'step' | 'half_typed' | 'named')[] } = {
  whole_wall: ['artifact', 'base', 'call', 'commitment', 'complaint', 'fix_team', 'focus', 'growth', 'import', 'let_down', 'moment', 'pin', 'report', 'room', 'session', 'stage'],
  stage_wall: ['artifact', 'base', 'call', 'category', 'commitment', 'complaint', 'fix_team', 'focus', 'growth', 'import', 'let_down', 'listening_post', 'measure', 'moment', 'person', 'pin', 'reading', 'report', 'room', 'session', 'silo', 'stage', 'survey_result'],
  paper: ['artifact', 'base', 'call', 'complaint', 'import', 'pin', 'room', 'stage'],
  call: ['artifact', 'call', 'commitment', 'complaint', 'fix_team', 'focus', 'import', 'let_down', 'moment', 'pin', 'report', 'session', 'stage'],
  measure: ['base', 'commitment', 'complaint', 'fix_team', 'focus', 'import', 'let_down', 'measure', 'moment', 'person', 'reading', 'report', 'room', 'session', 'silo', 'stage'],
  category: ['base', 'category', 'complaint', 'import', 'listening_post', 'room', 'stage'],
  papers: ['artifact', 'base', 'call', 'commitment', 'complaint', 'fix_team', 'focus', 'import', 'let_down', 'moment', 'pin', 'report', 'room', 'session', 'stage'],
  quotes: ['artifact', 'base', 'call', 'complaint', 'import', 'listening_post', 'pin', 'room', 'stage'],
  growth: ['growth', 'import', 'room', 'stage'],
  promised: ['base', 'commitment', 'complaint', 'fix_team', 'import', 'let_down', 'measure', 'reading', 'report', 'session', 'stage', 'standing', 'up'],
  decide: ['ballot', 'commitment', 'complaint', 'fix_team', 'import', 'let_down', 'person', 'room', 'session', 'silo', 'stage', 'up'],
  choosing: ['commitment', 'complaint', 'import', 'let_down', 'session', 'standing', 'up'],
  new_team: ['person', 'silo'],
  charter: ['artifact', 'base', 'call', 'commitment', 'complaint', 'fix_team', 'focus', 'hand_off', 'import', 'let_down', 'measure', 'moment', 'person', 'reading', 'report', 'room', 'session', 'silo', 'stage', 'survey_result', 'up'],
  report_out: ['base', 'commitment', 'complaint', 'fix_team', 'import', 'let_down', 'measure', 'person', 'reading', 'report', 'room', 'session', 'silo', 'stage'],
  wins: ['artifact', 'base', 'commitment', 'complaint', 'fix_team', 'import', 'let_down', 'measure', 'person', 'reading', 'report', 'room', 'session', 'silo', 'stage', 'up', 'win'],
  decisions: ['ballot', 'commitment', 'decision', 'fix_team', 'let_down', 'person', 'report', 'session', 'silo', 'up'],
  up: ['up'],
  console: ['step', 'up'],
  half_typed: ['half_typed'],
  ahead: ['artifact', 'call', 'complaint', 'commitment', 'fix_team', 'import', 'measure', 'moment', 'pin', 'reading', 'report', 'session', 'stage', 'standing', 'up'],
  sessions: ['commitment', 'decision', 'session', 'up'],
  tray: ['artifact', 'call', 'complaint', 'import', 'pin'],
  heard: ['complaint', 'import'],
  quotable: ['complaint', 'import'],
  rows_to_place: ['category', 'complaint', 'import'],
  curate_wall: ['artifact', 'base', 'call', 'commitment', 'complaint', 'fix_team', 'focus', 'import', 'let_down', 'listening_post', 'measure', 'moment', 'pin', 'reading', 'report', 'room', 'session', 'stage', 'survey_result'],
  room_card: ['step'],
  undo_state: ['step'],
  log: ['step'],
  search: ['step'],
  records: ['named', 'import'],
  record: ['named', 'import'],
};
