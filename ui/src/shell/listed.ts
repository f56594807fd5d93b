/** Something that can be done, as a desk declares it. */
interface Action<On> {
  id: string;
  name: (on: On) => string;
  keys?: string | string[];
  when: (on: On) => boolean;
  run: (on: On) => unknown;
}

/** Finding is done in the palette's own list. */
const NOT_LISTED = ['find', 'keys', 'out', 'not-yet'];

/** What can be done now on a desk, as the palette lists it. */
export const listed = <On>(actions: Action<On>[], on: On) =>
  actions
    .filter((action) => !NOT_LISTED.includes(action.id) && action.when(on))
    .map((action) => ({ id: action.id, name: action.name(on), keys: [action.keys ?? []].flat()[0], run: () => action.run(on) }));
