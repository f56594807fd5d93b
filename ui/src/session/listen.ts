import { inField, pressed, restsInFields } from '../lib/keys';
import { ACTIONS } from './actions';
import type { Desk } from './desk.svelte';

/** Does what these keys mean in a session, if they mean anything. Letters rest while a field has the cursor. */
export function press(desk: Desk, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const typing = inField(event);
  // A button that has the cursor keeps its Enter and its Space.
  const onButton = ['Enter', ' '].includes(event.key) && event.target instanceof Element && event.target.closest('button, a, summary');
  if (onButton) return;
  const meant = ACTIONS.find((action) => action.when(desk) && action.keys.some((keys) => pressed(keys, event) && !(typing && restsInFields(keys))));
  if (!meant) return;
  event.preventDefault();
  void meant.run(desk);
}
