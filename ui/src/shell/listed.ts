import type { Action } from '../lib/actions';

/** Finding is done in the palette's own list. */
const NOT_LISTED = ['find', 'keys', 'out', 'not-yet'];

/** What can be done now on a desk, as the palette lists it. */
export const listed = <Desk>(actions: Action<Desk>[], desk: Desk) =>
  actions
    .filter((action) => !NOT_LISTED.includes(action.id) && action.when(desk))
    .map((action) => ({ id: action.id, name: action.name(desk), keys: action.keys?.[0], run: () => action.run(desk) }));
