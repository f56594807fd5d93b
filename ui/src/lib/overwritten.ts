// What this window changed a moment ago, until its answers show it: who changes a field twice in a row has seen the first
// change, though the answer on the screen is older. Whatever anybody else changes stays a conflict.
import type { Change } from '../bindings/Change';
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';

type Values = Record<string, unknown>;

class Overwritten {
  /** By record and field: what it held before, or was refused, as JSON, and what it holds. */
  private readonly fields = new Map<string, { before: Set<string>; now: unknown }>();

  /** The same edits; where a field held what was overwritten here, it is said to hold what it holds since. */
  inWas(edits: Edit[]): Edit[] {
    return edits.map((edit) => {
      if (!('change' in edit) || !edit.change.was) return edit;
      const { change } = edit;
      const was = Object.fromEntries(Object.entries(edit.change.was as Values).map(([field, value]) => [field, this.now(change, field, value)]));
      return { change: { ...change, was } as Change };
    });
  }

  /** Edits were made; `done` says what their records hold now. */
  made(edits: Edit[], done: Done): void {
    for (const edit of edits) {
      if (!('change' in edit) || !edit.change.was) continue;
      const { change } = edit;
      const record = done.put.find(({ kind, id }) => kind === change.kind && id === change.id) as Values | undefined;
      if (!record) continue;
      for (const [field, was] of Object.entries(change.was as Values)) this.remember(change, field, was, record[field] ?? null);
    }
  }

  /** Edits were refused: what was built on them meanwhile was built on what the room holds. */
  refused(edits: Edit[]): void {
    for (const edit of edits) {
      if (!('change' in edit) || !edit.change.was) continue;
      const { change } = edit;
      for (const [field, was] of Object.entries(change.was as Values)) this.remember(change, field, (change.fields as Values)[field], was);
    }
  }

  /** Somebody else changed something: what is shown from now on is newer than what was done here. */
  forget(): void {
    this.fields.clear();
  }

  private remember(of: Change, field: string, before: unknown, now: unknown): void {
    const known = this.fields.get(key(of, field));
    this.fields.set(key(of, field), { before: (known?.before ?? new Set<string>()).add(json(before)), now });
  }

  private now(of: Change, field: string, value: unknown): unknown {
    const known = this.fields.get(key(of, field));
    return known?.before.has(json(value)) ? known.now : value;
  }
}

const key = ({ kind, id }: Change, field: string) => `${kind} ${id} ${field}`;
const json = (value: unknown) => JSON.stringify(value ?? null);

export const overwritten = new Overwritten();
