// Whether anything that was wished is not on the disk yet.

let edits = $state(0);

/** Counts an edit that is on its way. Answers what to call when it is made or refused. */
export function onItsWay(): () => void {
  edits += 1;
  return () => void (edits -= 1);
}

/** Whether an edit is on its way. */
export const saving = (): boolean => edits > 0;
