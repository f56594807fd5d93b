import type { Arrival } from '../../bindings/program';
import { chooseFiles, tableFile } from '../../lib/files.svelte';
import type { Desk } from '../desk.svelte';

/** A table whose columns a person matches before anything is kept. */
export interface Sheet {
  /** Where its file is. */
  path: string;
  name: string;
  /** What there is to know before. */
  words: string;
  /** Its import as it was read before, which this reading replaces. */
  replaces: string | null;
}

/** The file of a line of the tray. */
export function sheetOf(arrival: Arrival): Sheet {
  const replaces = arrival.what?.kind === 'import' ? arrival.what.id : null;
  return { path: arrival.path, name: arrival.file, words: replaces ? REPLACES : arrival.words, replaces };
}

const REPLACES = 'This replaces the table as it was read before. One undo brings that back.';

/** Opens an imported table again, to read it as something else. Where its file is not found any more, a person shows it. */
export async function readAs(desk: Desk, table: { id: string; file_name?: unknown }): Promise<void> {
  const found = await desk.attempt(async () => (await tableFile(table.id)) ?? (await chooseFiles())[0], table.id);
  if (!found) return;
  const name = typeof table.file_name === 'string' ? table.file_name : (found.split(/[\\/]/).at(-1) ?? found);
  desk.above = { show: 'columns', sheet: { path: found, name, words: REPLACES, replaces: table.id } };
}
