// The main window.
import Main from './shell/Main.svelte';
import { show } from './show';

show(Main);
