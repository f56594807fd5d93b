import type { FieldsOf } from '../bindings/FieldsOf';
import type { Kind } from '../bindings/Kind';
import { Words } from '../parts/words';

/** What a field holds, and so how it is written. */
export type Holds =
  | { as: 'line' | 'text' | 'day' | 'words' }
  | { as: 'yes' }
  | { as: 'number'; unit?: string; unset?: string }
  | { as: 'word'; words: Record<string, string>; unset?: string; counted?: true }
  | { as: 'one'; kind: Kind }
  | { as: 'several'; kind: Kind };

/** A field of a record as the inspector shows it. */
export interface Field<Name extends string = string> {
  name: Name;
  label: string;
  holds: Holds;
  /** Nothing of this kind can be without it: it is asked before the record is made. */
  must?: true;
}

const must = <N extends string>(field: Field<N>): Field<N> => ({ ...field, must: true });
const line = <N extends string>(name: N, label: string): Field<N> => ({ name, label, holds: { as: 'line' } });
const text = <N extends string>(name: N, label: string): Field<N> => ({ name, label, holds: { as: 'text' } });
const day = <N extends string>(name: N, label: string): Field<N> => ({ name, label, holds: { as: 'day' } });
const yes = <N extends string>(name: N, label: string): Field<N> => ({ name, label, holds: { as: 'yes' } });
const number = <N extends string>(name: N, label: string, more: { unit?: string; unset?: string } = {}): Field<N> => ({ name, label, holds: { as: 'number', ...more } });
const word = <N extends string>(name: N, label: string, words: Record<string, string>, unset?: string): Field<N> => ({ name, label, holds: { as: 'word', words, ...(unset ? { unset } : {}) } });
const one = <N extends string>(name: N, label: string, kind: Kind = name as unknown as Kind): Field<N> => ({ name, label, holds: { as: 'one', kind } });
const several = <N extends string>(name: N, label: string, kind: Kind): Field<N> => ({ name, label, holds: { as: 'several', kind } });

/** The five colours that stand on every paint and that nobody confuses; a category's are numbered. */
const COLOURS: [string, string][] = [
  ['#17256B', 'dark blue'],
  ['#005F73', 'petrol'],
  ['#7A5A00', 'ochre'],
  ['#B02C84', 'magenta'],
  ['#43200C', 'brown'],
];
/** In the room's language, by their number. */
const MONTHS: Record<number, string> = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, new Words().month(`2026-${String(at + 1).padStart(2, '0')}-01`)]));
const SLOTS: Field<'colour_slot'> = { name: 'colour_slot', label: 'Colour', holds: { as: 'word', counted: true, unset: 'none, counted as “other”', words: Object.fromEntries(COLOURS.map(([, name], at) => [at + 1, name])) } };

const CLEARED = word('cleared_for', 'Shown to', { nobody: 'nobody yet', leadership: 'the leadership', staff: 'all staff' }, 'nobody yet');

/** The fields of each kind that a person edits here, in the order in which they are asked; the first is its name. Each is a field of its kind. */
export const FIELDS: Record<string, Field[]> = {
  artifact: [
    line('title', 'What it is'),
    line('channel', 'Channel'),
    one('silo', 'Sent by'),
    line('product', 'Product'),
    line('place', 'Place'),
    day('seen_on', 'Date seen'),
    number('stale_after_months', 'Review after', { unit: 'months', unset: '12' }),
    number('a_month', 'Copies a month'),
    day('used_from', 'In use from'),
    day('used_until', 'In use until'),
    one('supersedes', 'Replaces', 'artifact'),
    CLEARED,
  ],
  call: [
    line('title', 'What it is'),
    day('recorded_on', 'Recorded'),
    line('channel', 'Channel'),
    line('about_customer', 'The customer'),
    word('consent', 'Consent', { given: 'given', refused: 'refused', not_asked: 'not asked' }, 'not on file'),
    line('consent_use', 'Consent is for'),
    day('gone_by', 'Delete by'),
    CLEARED,
  ],
  complaint: [
    text('words', 'The customer’s words'),
    yes('quotable', 'May be quoted'),
    day('received_on', 'Received'),
    one('stage', 'Stage'),
    one('moment', 'Moment'),
    one('category', 'Category'),
    one('post', 'Heard by', 'listening_post'),
    line('channel', 'Channel'),
    line('product', 'Product'),
    line('place', 'Place'),
    number('count', 'Number of complaints', { unset: '1' }),
    day('answered_on', 'Answered'),
  ],
  measure: [
    must(line('name', 'What it is')),
    one('moment', 'Moment'),
    must(line('unit', 'Unit')),
    must(word('better', 'Direction', { up: 'higher is better', down: 'lower is better' })),
    word('together', 'Values per period', { mean: 'averaged', sum: 'added up' }, 'averaged'),
    number('target', 'Target'),
    line('source', 'Source'),
    several('silos', 'Shared by', 'silo'),
    one('owner', 'Owner', 'person'),
    day('limits_from', 'Baseline from'),
    day('limits_to', 'Baseline to'),
  ],
  survey_result: [
    text('question', 'Question'),
    line('scale', 'Scale'),
    day('period', 'Period'),
    number('n', 'Answers'),
    line('channel', 'Channel'),
    line('source', 'Source'),
  ],
  moment: [
    line('name', 'Moment'),
    line('second_line', 'Subtitle'),
    one('stage', 'Stage'),
    word('state', 'State', { broken: 'broken', reliable: 'reliable', differentiating: 'a strength', not_judged: 'not yet judged' }, 'not yet judged'),
    yes('of_truth', 'Moment of truth'),
    word('missed', 'Easily missed?', { obvious: 'no, obvious to us', easily_missed: 'yes, easily missed' }, 'not set'),
    { name: 'channels', label: 'Channels', holds: { as: 'words' } },
    one('owner', 'Owner', 'person'),
    several('silos', 'Departments', 'silo'),
    text('expectation', 'Customers expect'),
    word('expectation_basis', 'Evidence', { asked: 'asked', assumed: 'assumed' }, 'not set'),
    day('asked_when', 'Survey date'),
    number('asked_n', 'Sample size'),
    text('score_sentence', 'Success looks like'),
    one('score_measure', 'Score measure', 'measure'),
    number('score_target', 'Score target'),
  ],
  stage: [
    line('name', 'Stage'),
    text('intention', 'What we promise here'),
    one('owner', 'Owner', 'person'),
    one('theme', 'Supports strategy', 'strategy_theme'),
    line('base_unit', 'Unit counted'),
  ],
  silo: [must(line('name', 'Department')), one('head', 'Head', 'person'), word('colour', 'Colour', Object.fromEntries(COLOURS), 'none')],
  person: [must(line('name', 'Name')), must(one('silo', 'Department')), line('role', 'Role')],
  session: [
    must(day('held_on', 'Date')),
    must(word('rhythm', 'Frequency', { quarterly: 'quarterly', monthly: 'monthly' })),
    number('stickers', 'Votes per person', { unset: '3' }),
    day('next_on', 'Next session'),
  ],
  agenda: [must(line('name', 'Agenda'))],
  focus: [must(text('statement', 'Focus')), one('moment', 'Moment'), day('from', 'From'), day('until', 'Until')],
  let_down: [
    must(text('statement', 'In the customer’s words')),
    must(one('stage', 'Stage')),
    one('moment', 'Moment'),
    several('silos', 'Departments behind it', 'silo'),
    several('categories', 'Complaint categories', 'category'),
    number('worth_a_year', 'Value a year'),
    line('worth_source', 'Source of value'),
    one('repeats', 'Repeats', 'let_down'),
  ],
  commitment: [
    text('promise', 'Promise'),
    one('lead', 'Lead', 'person'),
    day('due', 'Due'),
    word('outcome', 'Outcome', { open: 'open', kept: 'kept', stopped: 'stopped', let_go: 'dropped', taken_up_again: 'taken up again' }, 'open'),
    day('closed_on', 'Closed on'),
  ],
  fix_team: [
    line('name', 'Team'),
    one('lead', 'Lead', 'person'),
    one('sponsor', 'Sponsor', 'person'),
    several('members', 'Members', 'person'),
    one('moment', 'Moment'),
    one('measure', 'Measure'),
    number('baseline', 'Starting value'),
    number('target', 'Target'),
    day('target_by', 'Target by'),
    one('hand_off', 'Hand-off', 'hand_off'),
    day('reports_on', 'Reports on'),
    day('fixed_on', 'Fix live since'),
  ],
  win: [
    text('title', 'What customers feel now'),
    text('story', 'Story'),
    line('before', 'Before'),
    line('after', 'Now'),
    text('learned', 'Learned'),
    several('people', 'Who did it', 'person'),
    several('silos', 'Departments', 'silo'),
    day('hung_on', 'Added on'),
    day('taken_down_on', 'Removed on'),
  ],
  category: [must(line('name', 'Category')), SLOTS, one('parent', 'Part of', 'category')],
  listening_post: [must(line('name', 'Listening post')), line('channel', 'Channel'), one('silo', 'Run by'), number('cadence_days', 'Expected every', { unit: 'days' })],
  hand_off: [
    must(text('goes_wrong', 'What goes wrong')),
    must(one('stage', 'Stage')),
    must(one('gives', 'From department', 'silo')),
    must(one('receives', 'To department', 'silo')),
    text('agreed', 'What was agreed'),
  ],
  strategy_theme: [must(line('name', 'Strategy theme')), text('statement', 'Statement')],
  customer_group: [must(line('name', 'Customer group')), text('description', 'Who they are')],
  import: [line('file_name', 'Table')],
  room: [
    line('name', 'Room name'),
    line('company', 'Company'),
    text('customers', 'Customers covered'),
    line('currency', 'Currency'),
    line('language', 'Language'),
    { name: 'first_month_of_year', label: 'Fiscal year starts', holds: { as: 'word', counted: true, words: MONTHS, ...(MONTHS[1] && { unset: MONTHS[1] }) } },
    number('commitment_cap', 'Open commitments at most', { unset: '5' }),
    number('moment_cap', 'Moments of truth at most', { unset: '20' }),
    word('paint_period', 'Colour shows', { month: 'last month', quarter: 'last quarter' }, 'last month or quarter, as customers are counted'),
    number('too_few_base', 'Minimum sample', { unit: 'customers', unset: '300' }),
    number('leak_large', 'Highlight losses above', { unit: 'a year' }),
    number('farthest_seat_m', 'Distance to the last row', { unit: 'm' }),
    number('picture_height_m', 'Screen height', { unit: 'm' }),
  ],
} satisfies { [K in Kind]?: Field<keyof FieldsOf[K] & string>[] };

/** What a person calls a record of this kind. */
export const KINDS: Record<string, string> = {
  artifact: 'paper',
  import: 'table',
  silo: 'department',
  call: 'call',
  complaint: 'complaint',
  measure: 'measure',
  survey_result: 'survey result',
  moment: 'moment',
  stage: 'stage',
  room: 'room',
  let_down: 'let-down',
  fix_team: 'fix team',
  hand_off: 'hand-off',
  listening_post: 'listening post',
  strategy_theme: 'strategy theme',
  customer_group: 'customer group',
};

/** Which pieces of evidence hang by pins. */
export const CAN_HANG = new Set(['artifact', 'call', 'measure', 'survey_result', 'complaint']);

/** "survey result" for a kind of any name. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll('_', ' ');
}

/** What a customer said stands at its stage, with or without a pin. */
export function standsByItself(record: Fielded): boolean {
  return record.kind === 'complaint' && !!record.stage;
}

/** "an agenda", "a paper". */
export function aKind(kind: string): string {
  const words = kindWords(kind);
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** A record as it comes over the wire: its fields beside its kind and id, absent ones left out. */
export type Fielded = Record<string, unknown> & { kind: Kind; id: string };

/** Somebody who was purged: whoever stays names them, and nobody chooses them any more. */
export const isGone = (record: Record<string, unknown>): boolean => record.removed === true;

/** What a person calls a record: its name, its words, the file that it came as, or its kind. */
export function titleOf(record: Fielded): string {
  const name = FIELDS[record.kind]?.[0]?.name ?? 'name';
  const value = record[name] ?? record.title ?? record.name ?? record.came_as;
  if (FIELDS[record.kind]?.[0]?.holds.as === 'day' && typeof value === 'string') return new Words().dayOfYear(value);
  return typeof value === 'string' && value ? value : aKind(record.kind);
}

/** The value of a field as a person reads and writes it; references and days are said elsewhere. */
export function written(holds: Holds, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (holds.as === 'words' && Array.isArray(value)) return value.join(', ');
  return String(value);
}

/** The same where nobody writes just now: a large number has its digits in groups. */
export function shown(holds: Holds, value: unknown, say: Words): string {
  return holds.as === 'number' && typeof value === 'number' ? say.number(value, 6) : written(holds, value);
}

/** The value that was written; `undefined` where it is none, `null` where the field shall be empty. */
export function read(holds: Holds, words: string): unknown {
  const text = words.trim();
  if (holds.as === 'words') return text.split(',').flatMap((word) => word.trim() || []);
  if (text === '') return null;
  if (holds.as !== 'number') return text;
  const number = Number(text.replace(/[\s']/g, '').replace(/,(?=\d{3}\b)/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
