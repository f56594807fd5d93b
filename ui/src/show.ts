import '@fontsource-variable/hanken-grotesk';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import './tokens.css';
import { type Component, mount } from 'svelte';
import { oncePress } from './lib/held';
import { presses } from './lib/presses';

/** Shows a window's content in its type and its tokens. */
export function show(content: Component): void {
  oncePress(window);
  presses.hear(window);
  const target = document.getElementById('room');
  if (target) mount(content, { target });
}
