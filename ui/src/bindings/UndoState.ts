// Made from the types of crates/room by `make bindings`.
/**
 * What the next undo and redo would be.
 */
export type UndoState = { 
/**
 * The name of the step that an undo would take back.
 */
undo: string | null, 
/**
 * The name of the step that a redo would bring back.
 */
redo: string | null, 
/**
 * The newest step.
 */
step: number, };
