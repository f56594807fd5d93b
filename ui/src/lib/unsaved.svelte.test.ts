import type { Edit } from '../bindings/Edit';
import { answer, later } from './program.fake';
import { mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { edit } from './edit';
import { type Unsaved, saveAll, unsaved } from './unsaved.svelte';

// What stands in fields and forms when the window is closed.

let mounted: Record<string, unknown>[] = [];
afterEach(async () => {
  for (const one of mounted.splice(0)) await unmount(one);
  document.body.replaceChildren();
  answer(() => null);
});

function form(of: Unsaved): void {
  const component = (() => unsaved(of)) as never;
  mounted.push(mount(component, { target: document.body }));
}

it('a field is left, so that what was typed in it is saved before the window goes', async () => {
  const saved: unknown[] = [];
  const slow = later<void>();
  answer(async (name, { edits }) => {
    if (name !== 'apply') return null;
    await slow.promise;
    saved.push(edits);
    return { step: 1, name: '', put: [], removed: [], stale: [] };
  });
  const field = document.body.appendChild(document.createElement('input'));
  // As a component does that looks something up before it saves.
  const [first, second]: Edit[] = [{ reorder_stages: { stages: ['a'] } }, { reorder_stages: { stages: ['b'] } }];
  field.addEventListener('blur', () => void edit([first!]).then(() => edit([second!])));
  field.focus();
  const left = saveAll();
  slow.keep();
  expect(await left).toEqual([]);
  expect(saved).toEqual([[first], [second]]);
});

it('forms that need nothing else are saved, the others are named', async () => {
  let note = 'Ask Dilys';
  form({ what: 'the note', holds: () => note !== '', keep: () => (note = '') });
  form({ what: 'the new complaint', holds: () => true });
  form({ what: 'the new person', holds: () => false });
  expect(await saveAll()).toEqual(['the new complaint']);
  expect(note).toBe('');
});

it('says what was refused, and which field could not be read', async () => {
  answer(() => Promise.reject('Not saved: the disk is full.'));
  form({ what: 'the note', holds: () => true, keep: () => edit([]).catch(() => undefined) });
  document.body.appendChild(document.createElement('input')).setAttribute('aria-invalid', 'true');
  expect(await saveAll()).toEqual(['the note', 'a field that could not be read', 'Not saved: the disk is full.']);
});
