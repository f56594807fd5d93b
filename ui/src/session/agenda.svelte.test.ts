import { afterEach, expect, it } from 'vitest';
import type { ItemKind } from '../bindings/ItemKind';
import type { Component } from 'svelte';
import { play, type Played } from './desk.fake';
import Agenda from './Agenda.svelte';

let played: Played;
afterEach(() => played.end());

const rows = () => [...played.target.querySelectorAll('li')];
const parts: ItemKind[] = ['purpose', 'walk', 'vote', 'decisions'];

it('ticks only what had its turn: a part that was jumped over is not done', async () => {
  const at = '2026-10-14T08:00:00Z';
  played = await play({ parts, up: { item: 2, turns: [{ item: 0, at }, { item: 2, at }] } }, Agenda as Component);
  expect(rows().map((row) => row.querySelector('svg') !== null)).toEqual([true, false, false, false]);
  expect(rows().map((row) => row.textContent?.includes('Not done yet'))).toEqual([false, true, false, false]);
});

it('a part to which one goes back leaves what came after it ticked', async () => {
  const at = '2026-10-14T08:00:00Z';
  played = await play({ parts, up: { item: 0, turns: [{ item: 0, at }, { item: 1, at }, { item: 0, at }] } }, Agenda as Component);
  expect(rows().map((row) => row.querySelector('svg') !== null)).toEqual([false, true, false, false]);
});
