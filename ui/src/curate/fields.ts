import type { Kind } from '../bindings/Kind';

/** What a field holds, and so how it is written. */
export type Holds =
  | { as: 'line' | 'text' | 'day' | 'words' }
  | { as: 'yes' }
  | { as: 'number'; unit?: string; unset?: string }
  | { as: 'word'; words: Record<string, string>; unset?: string }
  | { as: 'one'; kind: Kind }
  | { as: 'several'; kind: Kind };

/** A field of a record as the inspector shows it. */
export interface Field {
  name: string;
  label: string;
  holds: Holds;
}

const line = (name: string, label: string): Field => ({ name, label, holds: { as: 'line' } });
const text = (name: string, label: string): Field => ({ name, label, holds: { as: 'text' } });
const day = (name: string, label: string): Field => ({ name, label, holds: { as: 'day' } });
const yes = (name: string, label: string): Field => ({ name, label, holds: { as: 'yes' } });
const number = (name: string, label: string, more: { unit?: string; unset?: string } = {}): Field => ({ name, label, holds: { as: 'number', ...more } });
const word = (name: string, label: string, words: Record<string, string>, unset?: string): Field => ({ name, label, holds: { as: 'word', words, ...(unset ? { unset } : {}) } });
const one = (name: string, label: string, kind = name as Kind): Field => ({ name, label, holds: { as: 'one', kind } });
const several = (name: string, label: string, kind: Kind): Field => ({ name, label, holds: { as: 'several', kind } });

const CLEARED = word('cleared_for', 'Shown to', { nobody: 'nobody yet', leadership: 'the leadership', staff: 'all staff' }, 'nobody yet');

/** The fields of each kind that a person edits here, in the order in which they are asked; the first is its name. */
export const FIELDS: Record<string, Field[]> = {
  artifact: [
    line('title', 'What it is'),
    line('channel', 'Channel'),
    one('silo', 'Comes from'),
    line('product', 'Product'),
    line('place', 'Place'),
    day('seen_on', 'Seen'),
    number('stale_after_months', 'Stale after', { unit: 'months', unset: '12' }),
    number('a_month', 'A month', { unit: 'customers get it' }),
    day('used_from', 'In use from'),
    day('used_until', 'In use until'),
    one('supersedes', 'Instead of', 'artifact'),
    CLEARED,
  ],
  call: [
    line('title', 'What it is'),
    day('recorded_on', 'Recorded'),
    line('channel', 'Channel'),
    line('about_customer', 'The customer'),
    word('consent', 'Consent', { given: 'given', refused: 'refused', not_asked: 'nobody asked' }, 'not on file'),
    line('consent_use', 'Given for'),
    day('gone_by', 'Gone by'),
    CLEARED,
  ],
  complaint: [
    text('words', 'The customer’s words'),
    yes('quotable', 'Quotable'),
    day('received_on', 'Received'),
    one('stage', 'Stage'),
    one('moment', 'Moment'),
    one('category', 'Category'),
    one('post', 'Heard by', 'listening_post'),
    line('channel', 'Channel'),
    line('product', 'Product'),
    line('place', 'Place'),
    number('count', 'Stands for', { unset: '1' }),
    day('answered_on', 'Answered'),
  ],
  measure: [
    line('name', 'What it is'),
    one('moment', 'Moment'),
    line('unit', 'Unit'),
    word('better', 'Better is', { up: 'more', down: 'less' }),
    number('target', 'Target'),
    line('source', 'Source'),
    several('silos', 'Shared by', 'silo'),
    one('owner', 'Owner', 'person'),
    day('limits_from', 'Limits from'),
    day('limits_to', 'Limits to'),
  ],
  survey_result: [
    text('question', 'The question'),
    line('scale', 'Scale'),
    day('period', 'Period'),
    number('n', 'Answers'),
    line('channel', 'Channel'),
    line('source', 'Source'),
  ],
  moment: [
    line('name', 'The moment'),
    line('second_line', 'Second line'),
    one('stage', 'Stage'),
    word('state', 'It is', { broken: 'broken', reliable: 'reliable', differentiating: 'what sets us apart', not_judged: 'not yet judged' }, 'not yet judged'),
    yes('of_truth', 'Moment of truth'),
    word('missed', 'Seen from inside', { obvious: 'obvious', easily_missed: 'easily missed' }, 'not said'),
    { name: 'channels', label: 'Channels', holds: { as: 'words' } },
    one('owner', 'Owner', 'person'),
    several('silos', 'Silos', 'silo'),
    text('expectation', 'They expect'),
    word('expectation_basis', 'We know by', { asked: 'asking', assumed: 'assuming' }, 'not said'),
    day('asked_when', 'Asked on'),
    number('asked_n', 'How many'),
    text('score_sentence', 'SCORE! means'),
    one('score_measure', 'Score measure', 'measure'),
    number('score_target', 'Score target'),
  ],
  stage: [
    line('name', 'The stage'),
    text('intention', 'Intention'),
    one('owner', 'Owner', 'person'),
    one('theme', 'Serves', 'strategy_theme'),
    line('base_unit', 'Counted in'),
  ],
  room: [
    line('name', 'The room'),
    line('company', 'Company'),
    text('customers', 'About whom'),
    line('currency', 'Currency'),
    line('language', 'Language'),
    number('first_month_of_year', 'Year begins', { unit: 'month', unset: '1' }),
    number('commitment_cap', 'Hooks', { unit: 'open promises', unset: '5' }),
    number('moment_cap', 'Moments of truth', { unit: 'at most', unset: '20' }),
    word('paint_period', 'Paint looks at', { month: 'last month', quarter: 'last quarter' }, 'last month'),
    number('too_few_base', 'Too few under', { unit: 'customers', unset: '300' }),
    number('leak_large', 'Large leak from', { unit: 'a year' }),
    number('farthest_seat_m', 'Farthest seat', { unit: 'm' }),
    number('picture_height_m', 'Picture height', { unit: 'm' }),
  ],
};

/** What a person calls a record of this kind. */
export const KINDS: Record<string, string> = {
  artifact: 'paper',
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
};

/** Which pieces of evidence hang by pins. */
export const CAN_HANG = new Set(['artifact', 'call', 'measure', 'survey_result', 'complaint']);

/** "survey result" for a kind of any name. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll('_', ' ');
}

/** A record as it comes over the wire: its fields beside its kind and id, absent ones left out. */
export type Fielded = Record<string, unknown> & { kind: Kind; id: string };

/** What a person calls a record: its name, its words, or its kind. */
export function titleOf(record: Fielded): string {
  const name = FIELDS[record.kind]?.[0]?.name ?? 'name';
  const value = record[name] ?? record.title ?? record.name;
  return typeof value === 'string' && value ? value : `a ${kindWords(record.kind)}`;
}

/** The value of a field as a person reads and writes it; references and days are said elsewhere. */
export function written(holds: Holds, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (holds.as === 'words' && Array.isArray(value)) return value.join(', ');
  return String(value);
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
