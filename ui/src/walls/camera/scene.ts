/** How near the camera stands. */
export type Level = 'far' | 'mid' | 'near';

/** What the camera looks at. Two scenes with the same key are the same, whatever has changed in their answers. */
export interface Scene {
  key: string;
  level: Level;
  /** The stage of which it shows something. */
  stage: string | null;
  /** Near: the artifact, measure, category or call that was gone to, as in the stage wall's `data-` marks. */
  thing: string | null;
  /** Near: a call dims the room instead of lifting something. */
  dims: boolean;
}
