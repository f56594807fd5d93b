// Made from the types of crates/room by `make bindings`.
import type { Action } from "./Action";
import type { Agenda } from "./Agenda";
import type { Artifact } from "./Artifact";
import type { Ballot } from "./Ballot";
import type { Base } from "./Base";
import type { Call } from "./Call";
import type { Category } from "./Category";
import type { Commitment } from "./Commitment";
import type { Complaint } from "./Complaint";
import type { CustomerGroup } from "./CustomerGroup";
import type { Decision } from "./Decision";
import type { FixTeam } from "./FixTeam";
import type { Focus } from "./Focus";
import type { Growth } from "./Growth";
import type { HandOff } from "./HandOff";
import type { Import } from "./Import";
import type { LetDown } from "./LetDown";
import type { ListeningPost } from "./ListeningPost";
import type { Measure } from "./Measure";
import type { Moment } from "./Moment";
import type { Note } from "./Note";
import type { ParkingLotEntry } from "./ParkingLotEntry";
import type { Person } from "./Person";
import type { Pin } from "./Pin";
import type { Reading } from "./Reading";
import type { Report } from "./Report";
import type { Rule } from "./Rule";
import type { Session } from "./Session";
import type { Silo } from "./Silo";
import type { Stage } from "./Stage";
import type { Standing } from "./Standing";
import type { StrategyTheme } from "./StrategyTheme";
import type { SurveyResult } from "./SurveyResult";
import type { TheRoom } from "./TheRoom";
import type { Win } from "./Win";

/**
 * What a record of each kind holds; what it may leave out may be missing.
 */
export type FieldsOf = {
  room: Pick<TheRoom, "name" | "company"> & Partial<TheRoom>,
  strategy_theme: Pick<StrategyTheme, "name"> & Partial<StrategyTheme>,
  silo: Pick<Silo, "name"> & Partial<Silo>,
  person: Pick<Person, "name" | "silo"> & Partial<Person>,
  customer_group: Pick<CustomerGroup, "name"> & Partial<CustomerGroup>,
  stage: Pick<Stage, "name" | "position"> & Partial<Stage>,
  moment: Pick<Moment, "stage" | "name"> & Partial<Moment>,
  hand_off: Pick<HandOff, "stage" | "gives" | "receives"> & Partial<HandOff>,
  listening_post: Pick<ListeningPost, "name"> & Partial<ListeningPost>,
  category: Pick<Category, "name"> & Partial<Category>,
  pin: Pick<Pin, "what" | "stage"> & Partial<Pin>,
  artifact: Pick<Artifact, "seen_on"> & Partial<Artifact>,
  complaint: Partial<Complaint>,
  measure: Pick<Measure, "name" | "unit" | "better"> & Partial<Measure>,
  reading: Pick<Reading, "measure" | "period" | "value"> & Partial<Reading>,
  survey_result: Pick<SurveyResult, "question" | "period" | "n"> & Partial<SurveyResult>,
  call: Pick<Call, "recorded_on"> & Partial<Call>,
  base: Pick<Base, "stage" | "period" | "customers"> & Partial<Base>,
  growth: Pick<Growth, "period" | "direction"> & Partial<Growth>,
  import: Pick<Import, "of"> & Partial<Import>,
  rule: Pick<Rule, "when"> & Partial<Rule>,
  let_down: Pick<LetDown, "statement"> & Partial<LetDown>,
  focus: Pick<Focus, "statement"> & Partial<Focus>,
  agenda: Pick<Agenda, "name"> & Partial<Agenda>,
  session: Pick<Session, "rhythm" | "held_on"> & Partial<Session>,
  note: Pick<Note, "session" | "words"> & Partial<Note>,
  parking_lot_entry: Pick<ParkingLotEntry, "session" | "words"> & Partial<ParkingLotEntry>,
  action: Pick<Action, "session" | "words"> & Partial<Action>,
  decision: Pick<Decision, "session" | "words"> & Partial<Decision>,
  ballot: Pick<Ballot, "session" | "about" | "content"> & Partial<Ballot>,
  commitment: Pick<Commitment, "session" | "let_down" | "promise"> & Partial<Commitment>,
  standing: Pick<Standing, "commitment" | "session" | "standing"> & Partial<Standing>,
  fix_team: Pick<FixTeam, "commitment" | "name"> & Partial<FixTeam>,
  report: Pick<Report, "fix_team"> & Partial<Report>,
  win: Pick<Win, "title" | "hung_on"> & Partial<Win>,
};
