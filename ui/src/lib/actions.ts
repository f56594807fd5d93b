import { type Keys, inField, ofButton, pressed, restsInFields } from './keys';

/** Something that can be done on a desk, with its name, its keys and when it can. Buttons, palette and keys read one table of them. */
export interface Action<Desk> {
  id: string;
  name: (desk: Desk) => string;
  /** Any of these. */
  keys?: Keys[];
  /** What the keys do whenever it can be done, for the list of all keys; unset: the name. Those that mean the same are one line there. */
  means?: string;
  when: (desk: Desk) => boolean;
  run: (desk: Desk) => unknown;
}

/** Finds the action with an id in a table. */
export function byId<Desk>(actions: Action<Desk>[]): (id: string) => Action<Desk> {
  return (id) => {
    const found = actions.find((one) => one.id === id);
    if (!found) throw new Error(`There is no action “${id}”.`);
    return found;
  };
}

/**
 * Does what these keys mean on a desk, if they mean anything: the first in the table that can be done. Letters rest while
 * a field has the cursor, and a button that has it keeps its Enter and its Space; that of a row only says what is meant.
 * Answers what the action does, for whoever has to wait for it.
 */
export function press<Desk>(actions: Action<Desk>[], desk: Desk, event: KeyboardEvent): unknown {
  if (event.defaultPrevented) return;
  const typing = inField(event);
  if (!typing && ofButton(event)) return;
  const meant = actions.find(({ keys, when }) => keys?.some((one) => pressed(one, event) && !(typing && restsInFields(one, event))) && when(desk));
  if (!meant) return;
  event.preventDefault();
  return meant.run(desk);
}
