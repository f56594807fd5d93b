import type { Kind } from '../../bindings/Kind';
import { FIELDS, type Fielded, titleOf } from '../fields';

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
  { kind: 'silo', name: 'Silos', about: 'The departments. No let-down is fixed by one alone.' },
  { kind: 'person', name: 'People', about: 'Who leads, sponsors and works in fix teams, and who sits in the session.' },
  { kind: 'session', name: 'Sessions', about: 'The reviews, held and planned. What is lined up for one is walked through with one key.' },
  { kind: 'agenda', name: 'Agendas', about: 'What a session is made of. A session without one of its own takes the one with its rhythm in the name.' },
  { kind: 'focus', name: 'Focus', about: 'This quarter’s one sentence. The lamp hangs over its moment.' },
  { kind: 'measure', name: 'Measures', about: 'The figures of moments. Their readings come with a table.' },
  { kind: 'survey_result', name: 'Survey results', about: 'What customers answered to a question.', comes: 'They come with a table.' },
  { kind: 'category', name: 'Categories', about: 'What complaints are about, in one list for all listening posts. On the wall up to five have a colour.' },
  { kind: 'listening_post', name: 'Listening posts', about: 'Where customers are heard. One with a cadence shows when it falls silent.' },
  { kind: 'hand_off', name: 'Hand-offs', about: 'Where one silo passes the customer to another, and what goes wrong.' },
  { kind: 'strategy_theme', name: 'Strategy themes', about: 'What the company says it is for.' },
  { kind: 'customer_group', name: 'Customer groups', about: 'Whom complaints and survey results come from.' },
  { kind: 'let_down', name: 'Let-downs', about: 'Where we let customers down. With two silos behind it one can be chosen.' },
  { kind: 'commitment', name: 'Commitments', about: 'What the leadership promised to fix.', comes: 'They come out of a session.' },
  { kind: 'fix_team', name: 'Fix teams', about: 'Who fixes it.', comes: 'They come out of a session.' },
  { kind: 'win', name: 'Wins', about: 'What hangs on the wall of wins.', comes: 'They come out of a session.' },
];

/** Whether records of this kind stand in a list. */
export function isListed(kind: Kind): boolean {
  return LISTS.some((list) => list.kind === kind);
}

/** Sessions the newest first, all else by its name. */
export function inOrder(kind: Kind, records: Fielded[]): Fielded[] {
  if (kind === 'session') return records.toSorted((one, other) => String(other.held_on).localeCompare(String(one.held_on)));
  return records.toSorted((one, other) => titleOf(one).localeCompare(titleOf(other)));
}

/** What stands beside a record's name: what its kind cannot be without, in words. `names` holds other records' names by id. */
export function noteOf(record: Fielded, names: Map<string, string>): string {
  const [, ...fields] = FIELDS[record.kind] ?? [];
  return fields
    .filter((field) => field.must || field.name === 'role' || field.name === 'due' || field.name === 'parent')
    .map(({ name, holds }) => {
      const value = record[name];
      if (typeof value !== 'string') return '';
      return holds.as === 'one' ? (names.get(value) ?? '') : holds.as === 'word' ? (holds.words[value] ?? '') : value;
    })
    .filter(Boolean)
    .join(', ');
}
