import { tick } from 'svelte';

/** Until what changed is drawn. Where that fails the fault is told, and whoever waits goes on all the same. */
export const drawn = (): Promise<void> => tick().catch((why: unknown) => console.error(why));
