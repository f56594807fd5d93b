import type { AnyRecord } from '../bindings/AnyRecord';
import { asked } from '../lib/ask.svelte';

/** The records of one kind that a form offers to choose from; to be made while a component is made. */
export function choices<Kind extends AnyRecord['kind']>(kind: Kind): { readonly list: Extract<AnyRecord, { kind: Kind }>[] } {
  const live = asked(() => ['records', { kind }]);
  return {
    get list() {
      return (live.current ?? []) as Extract<AnyRecord, { kind: Kind }>[];
    },
  };
}
