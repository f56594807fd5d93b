// The window on the projector: it fetches nothing of the other's.
import Wall from './shell/Wall.svelte';
import { show } from './show';

show(Wall);
