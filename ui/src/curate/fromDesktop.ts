import { importFiles } from '../lib/files.svelte';
import { hear } from '../lib/ipc';
import type { Desk } from './desk.svelte';
import { drag, under } from './drag.svelte';

interface Hovering {
  paths?: string[];
  position: { x: number; y: number };
}

/** Takes files that are dropped from the desktop: under the stage or moment below the hand, else into the tray. */
export function takesFiles(desk: Desk): () => void {
  const place = ({ position }: Hovering) => {
    const over = under(position.x / devicePixelRatio, position.y / devicePixelRatio);
    return over && 'place' in over ? over : null;
  };
  const hearing = [
    hear<Hovering>('tauri://drag-over', (hovering) => (drag.over = place(hovering))),
    hear('tauri://drag-leave', () => (drag.over = null)),
    hear<Hovering>('tauri://drag-drop', (dropped) => {
      const over = place(dropped);
      drag.over = null;
      const { stage, moment } = over?.place ?? {};
      const where = { ...(stage ? { stage } : {}), ...(moment ? { moment } : {}) };
      if (dropped.paths?.length) void desk.attempt(() => importFiles(dropped.paths ?? [], where), moment ?? stage ?? 'tray');
    }),
  ];
  return () => hearing.forEach((heard) => void heard.then((stop) => stop()));
}
