import { ACTIONS } from './actions';
import type { Desk } from './desk.svelte';
import { inField, pressed, restsInFields } from '../lib/keys';

/** Does what these keys mean here, if they mean anything. A button that has the cursor keeps its Enter. */
export function press(desk: Desk, event: KeyboardEvent): void {
  if (event.defaultPrevented || desk.finding || desk.above?.show === 'move' || desk.above?.show === 'columns') return;
  const typing = inField(event);
  const onButton = event.key === 'Enter' && event.target instanceof Element && event.target.closest('button:not([data-row]), a, summary');
  if (onButton) return;
  const stage = event.ctrlKey || event.altKey || event.metaKey || typing ? undefined : desk.stages[Number(event.key) - 1];
  if (stage) return desk.show(stage.stage);
  const meant = ACTIONS.find((action) => action.keys && pressed(action.keys, event) && !(typing && restsInFields(action.keys)) && action.when(desk));
  if (!meant) return;
  event.preventDefault();
  void meant.run(desk);
}
