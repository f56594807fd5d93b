// Files on their way into the room.
import type { Arrival } from '../bindings/program';
import type { FileOutcome } from '../bindings/program';
import type { Filled } from '../bindings/program';
import type { TableLook } from '../bindings/program';
import type { Tried } from '../bindings/program';
import { heard } from './heard.svelte';
import { command } from './ipc';
import { Latest } from './latest';

export interface Place {
  stage?: string;
  moment?: string;
}

class Arrivals {
  list = $state.raw<Arrival[]>([]);
  private readonly latest = new Latest();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        // A table that is undone is told of no more.
        void [heard.arrivals, heard.opened, heard.changed];
        this.look();
      });
    });
  }

  private look(): void {
    void this.latest.want('arrivals', () => command<Arrival[]>('arrivals'), (list) => (this.list = list));
  }

  /** Stops a file that is being read; nothing of it goes in. */
  stop = (id: number): Promise<void> => command('stop_import', { id });

  /** Takes a line out of the tray; the file stays where it lies. */
  async forget(id: number): Promise<void> {
    await command('forget_arrival', { id });
    this.look();
  }
}

export const arrivals = new Arrivals();

export const chooseFiles = (): Promise<string[]> => command('choose_files');

export const chooseFolder = (): Promise<string | null> => command('choose_folder');

/** What came in is asked for at once, also what an undo would do: the event comes up to a fifth of a second later. */
async function imported(name: 'import_files' | 'import_table', input: Record<string, unknown>): Promise<FileOutcome[]> {
  const done = await command<FileOutcome[]>(name, input);
  heard.anything();
  return done;
}

/** Brings files in, one after another; the tray tells how they go. */
export const importFiles = (paths: string[], place?: Place): Promise<FileOutcome[]> => imported('import_files', { paths, place });

/** A table before it is read in. */
export const look = (path: string): Promise<TableLook> => command('look', { path });

/** What of a table could be read with these columns; nothing is stored. */
export const tryTable = (path: string, purpose: string, filled: Filled[]): Promise<Tried> => command('try_table', { path, purpose, filled });

/** A table as a person looked at it, and which of its columns fills which field. */
export interface Matched {
  path: string;
  columns: string[];
  purpose: string;
  filled: Filled[];
}

/** Reads a table in with the columns that a person matched; `replaces` is its import as it was read before. */
export const importTable = (matched: Matched, place?: Place, replaces: string | null = null): Promise<FileOutcome[]> =>
  imported('import_table', { ...matched, place, replaces });

/** The file from which a table was imported; none where it is not found any more. */
export const tableFile = (table: string): Promise<string | null> => command('table_file', { import: table });
