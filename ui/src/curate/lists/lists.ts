import type { Kind } from '../../bindings/Kind';
import { Words, many } from '../../parts/words';
import { FIELDS, type Fielded, titleOf } from '../fields';
import { PURPOSES } from '../table/columns';

/** A list of the room: what does not hang on the wall, and yet a session cannot be held without it. */
export interface List {
  kind: Kind;
  name: string;
  /** What it is for, in one sentence. */
  about: string;
  /** Where they come from, when not from here: here they are only put right. */
  comes?: string;
}

/** Every list, in the order in which a new room needs them. */
export const LISTS: List[] = [
  { kind: 'silo', name: 'Departments', about: 'No let-down is fixed by one department alone.' },
  { kind: 'person', name: 'People', about: 'Who leads, sponsors and works in fix teams, and who attends the session.' },
  { kind: 'session', name: 'Sessions', about: 'Reviews, held and planned. What is on the agenda is shown in order with one key.' },
  { kind: 'agenda', name: 'Agendas', about: 'What happens in a session, and for how long. A session without its own agenda takes the one with its frequency in the name.' },
  { kind: 'focus', name: 'Focus', about: 'One sentence for this quarter. Its moment is marked with a lamp on the wall.' },
  { kind: 'measure', name: 'Measures', about: 'Figures for each moment. Their readings come with a table.' },
  { kind: 'survey_result', name: 'Survey results', about: 'What customers answered to a question.', comes: 'They come with a table: drop a survey file on the window.' },
  { kind: 'category', name: 'Categories', about: 'What complaints are about, in one list for all listening posts. Up to five have a colour on the wall.' },
  { kind: 'listening_post', name: 'Listening posts', about: 'Where customers are heard. Set a schedule to be warned when nothing arrives.' },
  { kind: 'hand_off', name: 'Hand-offs', about: 'Where one department passes the customer to another, and what goes wrong.' },
  { kind: 'strategy_theme', name: 'Strategy themes', about: 'Our strategic priorities.' },
  { kind: 'customer_group', name: 'Customer groups', about: 'Who complained or answered.' },
  { kind: 'let_down', name: 'Let-downs', about: 'Where we let customers down. It needs two departments to be chosen.' },
  { kind: 'commitment', name: 'Commitments', about: 'What the leadership promised to fix.', comes: 'They are made in a session.' },
  { kind: 'fix_team', name: 'Fix teams', about: 'Who works on the fix.', comes: 'They are made in a session.' },
  { kind: 'win', name: 'Wins', about: 'What is on the wall of wins.', comes: 'They are made in a session.' },
  { kind: 'import', name: 'Imported tables', about: 'Every table that was imported. One that was read as the wrong thing can be read again, or removed.', comes: 'They come from files: drop one on the window.' },
];

/** Whether records of this kind stand in a list. */
export function isListed(kind: Kind): boolean {
  return LISTS.some((list) => list.kind === kind);
}

/** Sessions and tables the newest first, answers to one question by their period, all else by its name; a 2 before a 10. */
export function inOrder(kind: Kind, records: Fielded[]): Fielded[] {
  if (kind === 'session') return records.toSorted((one, other) => String(other.held_on).localeCompare(String(one.held_on)));
  if (kind === 'import') return records.toSorted((one, other) => String(other.made_at).localeCompare(String(one.made_at)));
  const byName = (one: Fielded, other: Fielded) => titleOf(one).localeCompare(titleOf(other), undefined, { numeric: true });
  return records.toSorted((one, other) => byName(one, other) || String(other.period ?? '').localeCompare(String(one.period ?? '')));
}

/** Records under one heading; none where the records stand by themselves. */
export interface Group {
  heading: string | null;
  records: Fielded[];
}

/** What a list shows: a survey's results question by question, all else as it comes. */
export function grouped(kind: Kind, records: Fielded[]): Group[] {
  const rows = inOrder(kind, records);
  if (kind !== 'survey_result') return [{ heading: null, records: rows }];
  const headings = [...new Set(rows.map(titleOf))];
  return headings.map((heading) => ({ heading, records: rows.filter((record) => titleOf(record) === heading) }));
}

/** What a record is called in its list: below its question a survey's result is called after its period. */
export function rowName(record: Fielded): string {
  if (record.kind !== 'survey_result') return titleOf(record);
  return typeof record.period === 'string' ? new Words().monthOfYear(record.period) : 'No period';
}

/** What is shown beside a record's name: what its kind cannot be without, in words. `names` holds other records' names by id. */
export function noteOf(record: Fielded, names: Map<string, string>): string {
  if (record.kind === 'import') return noteOfTable(record);
  if (record.kind === 'survey_result') return typeof record.n === 'number' ? many(record.n, 'answer') : 'sample unknown';
  const say = new Words();
  const [, ...fields] = FIELDS[record.kind] ?? [];
  return fields
    .filter((field) => field.must || ['role', 'due', 'parent'].includes(field.name))
    .map(({ name, holds }) => {
      const value = record[name];
      if (typeof value !== 'string') return '';
      if (holds.as === 'day') return say.dayOfYear(value);
      return holds.as === 'one' ? (names.get(value) ?? '') : holds.as === 'word' ? (holds.words[value] ?? '') : value;
    })
    .filter(Boolean)
    .join(', ');
}

function noteOfTable({ of, added }: Fielded): string {
  return `${PURPOSES[String(of)] ?? ''}, ${many(Number(added ?? 0), 'row')} added`;
}
