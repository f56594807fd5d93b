import * as actions from '../lib/actions';
import { inField } from '../lib/keys';
import { ACTIONS } from './actions';
import type { Desk } from './desk.svelte';

/** Does what these keys mean here, if they mean anything: a digit walks to its stage. Answers what the action does. */
export function press(desk: Desk, event: KeyboardEvent): unknown {
  if (event.defaultPrevented || desk.finding || desk.moving || desk.above?.show === 'columns') return;
  const stage = event.ctrlKey || event.altKey || event.metaKey || inField(event) ? undefined : desk.stages[Number(event.key) - 1];
  if (stage) return desk.show(stage.stage);
  return actions.press(ACTIONS, desk, event);
}
