// What this window changed a moment ago, until somebody else changes something: who changes a field twice in a row has seen
// the first change, though the answer on the screen is older. Whatever anybody else changes stays a conflict.
import type { Change } from '../bindings/Change';
import type { Done } from '../bindings/Done';
import type { Edit } from '../bindings/Edit';

type Values = Record<string, unknown>;

/** What a field held before, or was refused, as JSON, and what it holds. */
interface Held {
  before: Set<string>;
  now: unknown;
}

class Overwritten {
  /** By record, then by field. */
  private readonly records = new Map<string, Map<string, Held>>();

  /** The same edits; where a field held what was overwritten here, it is said to hold what it holds since. */
  inWas(edits: Edit[]): Edit[] {
    return edits.map((edit) => {
      if (!('change' in edit) || !edit.change.was) return edit;
      const known = this.records.get(key(edit.change));
      const was = Object.entries(edit.change.was as Values).map(([field, value]) => {
        const held = known?.get(field);
        return [field, held?.before.has(json(value)) ? held.now : value];
      });
      return { change: { ...edit.change, was: Object.fromEntries(was) } as Change };
    });
  }

  /** A step of this window is made, of these edits or of none that are known: `done` says what its records hold now. */
  made(edits: Edit[], done: Done): void {
    // Rows that were placed by the thousand are not told one by one.
    if (done.alike) this.forget();
    for (const record of done.put) {
      for (const [field, held] of this.records.get(key(record)) ?? []) {
        held.before.add(json(held.now));
        held.now = (record as Values)[field] ?? null;
      }
    }
    for (const gone of done.removed) this.records.delete(key(gone));
    for (const change of changesIn(edits)) {
      const record = done.put.find(({ kind, id }) => kind === change.kind && id === change.id) as Values | undefined;
      if (record) for (const [field, was] of Object.entries(change.was as Values)) this.remember(change, field, was, record[field] ?? null);
    }
  }

  /** Edits were refused: what was built on them meanwhile was built on what the room holds. */
  refused(edits: Edit[]): void {
    for (const change of changesIn(edits)) {
      for (const [field, was] of Object.entries(change.was as Values)) this.remember(change, field, (change.fields as Values)[field], was);
    }
  }

  /** Somebody else changed something: what is shown from now on is newer than what was done here. */
  forget(): void {
    this.records.clear();
  }

  private remember(of: Change, field: string, before: unknown, now: unknown): void {
    const fields = this.records.get(key(of)) ?? new Map<string, Held>();
    const held = fields.get(field) ?? { before: new Set<string>(), now };
    held.before.add(json(before));
    held.now = now;
    this.records.set(key(of), fields.set(field, held));
  }
}

const changesIn = (edits: Edit[]): Change[] => edits.flatMap((edit) => ('change' in edit && edit.change.was ? [edit.change] : []));
const key = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;
const json = (value: unknown) => JSON.stringify(value ?? null);

export const overwritten = new Overwritten();
